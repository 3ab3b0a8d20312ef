// node .setup/draw-icons.mjs: draws .build-resources/*.svg at every size that a system asks for. Run it when the drawing changes.
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

const pictures = await draw();
mkdirSync(join(folder, 'icons'), { recursive: true });
for (const [size, png] of pictures) writeFileSync(join(folder, 'icons', `${size}x${size}.png`), png);
writeFileSync(join(folder, 'icon.ico'), toIco(icoSizes));
writeFileSync(join(folder, 'icon.icns'), toIcns(Object.entries(icnsTypes)));

/** Resolves to a map of size in pixels -> PNG. */
async function draw() {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const drawn = new Map();
    for (const size of sizes) drawn.set(size, await drawAt(page, size));
    return drawn;
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
