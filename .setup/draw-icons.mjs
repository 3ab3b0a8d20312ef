// node .setup/draw-icons.mjs: draws .build-resources/*.svg at every size that a system asks for, and renderer/mark.svg for the
// tray in each of its states. Run it when a drawing changes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './paths.mjs';
import { findBrowser } from './prerequisites.mjs';

const folder = join(root, '.build-resources');
/** Below this many pixels the small drawing is the clearer one. */
const smallBelow = 64;
const sizes = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024];
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
/** Apple's types of PNG entries; 11 to 14 are those of a display with twice the pixels. */
const icnsTypes = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};

/** Of the tray: 16 points on a display with twice the pixels. On macOS black, which the system colours. */
const traySize = 32;
const trayLooks = {
  colour: { idle: ['#8a93a3', null], running: ['#3f7be8', null], alert: ['#3f7be8', '#d63a3a'] },
  template: { idle: ['rgb(0 0 0 / 50%)', null], running: ['#000', null], alert: ['#000', '#000'] },
};

const { pictures, trays } = await drawAll();
mkdirSync(join(folder, 'icons'), { recursive: true });
for (const [size, png] of pictures) writeFileSync(join(folder, 'icons', `${size}x${size}.png`), png);
writeFileSync(join(folder, 'icon.ico'), toIco(icoSizes));
writeFileSync(join(folder, 'icon.icns'), toIcns(Object.entries(icnsTypes)));
writeFileSync(join(root, 'electron', 'main', 'tray-pictures.ts'), toModule(trays));

/** Resolves to a map of size in pixels -> PNG, and to the pictures of the tray. */
async function drawAll() {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const drawn = new Map();
    for (const size of sizes) drawn.set(size, await drawAt(page, size));
    return { pictures: drawn, trays: await drawTrays(page) };
  } finally {
    await browser.close();
  }
}

async function drawAt(page, size) {
  const svg = readFileSync(join(folder, size < smallBelow ? 'icon-small.svg' : 'icon.svg'), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

async function drawTrays(page) {
  const drawn = {};
  for (const [kind, looks] of Object.entries(trayLooks)) {
    drawn[kind] = {};
    for (const [state, [mark, dot]] of Object.entries(looks)) drawn[kind][state] = await drawTray(page, mark, dot);
  }
  return drawn;
}

/** The mark, and for an alert a dot at its foot with a gap around it. */
async function drawTray(page, mark, dot) {
  const svg = readFileSync(join(root, 'renderer', 'mark.svg'), 'utf8').replace(/fill="#[0-9a-f]+"/, `fill="${mark}"`);
  const gap = 'radial-gradient(circle at 76% 76%, transparent 0 30%, #000 31%)';
  const style = `*{margin:0}svg{display:block;width:${traySize}px;height:${traySize}px;${dot === null ? '' : `mask:${gap};`}}
    i{position:absolute;left:15px;top:15px;width:17px;height:17px;border-radius:50%;background:${dot}}`;
  await page.setViewportSize({ width: traySize, height: traySize });
  await page.setContent(`<style>${style}</style>${svg}${dot === null ? '' : '<i></i>'}`);
  return page.screenshot({ omitBackground: true });
}

function toModule(drawn) {
  const lines = Object.entries(drawn).map(([kind, states]) => {
    const coded = Object.entries(states).map(([state, png]) => `    ${state}: '${png.toString('base64')}',\n`);
    return `  ${kind}: {\n${coded.join('')}  },\n`;
  });
  const head = '/** PNG, 32 by 32 pixels, as base64. Drawn from the mark by .setup/draw-icons.mjs. */';
  return `${head}\nexport const trayPictures = {\n${lines.join('')}} as const;\n`;
}

/** Windows' container: a header, an entry of 16 bytes for each picture, the pictures. A size of 256 is written as 0. */
function toIco(wanted) {
  const header = Buffer.from([0, 0, 1, 0, wanted.length, 0]);
  let offset = header.length + 16 * wanted.length;
  const entries = wanted.map((size) => {
    const entry = Buffer.alloc(16);
    entry.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0]);
    entry.writeUInt32LE(pictures.get(size).length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += pictures.get(size).length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...wanted.map((size) => pictures.get(size))]);
}

/** Apple's container: `icns`, the length of all, and for each picture its type, its length with these eight bytes, itself. */
function toIcns(entries) {
  const parts = entries.map(([type, size]) => chunk(type, pictures.get(size)));
  return chunk('icns', Buffer.concat(parts));
}

function chunk(type, content) {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([header, content]);
}
