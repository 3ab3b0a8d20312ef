import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { needBrowser } from '../prerequisites.ts';
import { openAlbum, picturesFolder } from './album.ts';
import { groups } from './groups.ts';
import { takeReadme } from './readme-scenes.ts';
import { layOut } from './sheets.ts';

/**
 * `npm run screenshots [-- GROUP…]`: the window in every state and look, for people to judge. `--looks` is what the names of
 * the looks have to match, as `1280x800-fr`; `--sheets` lays four pictures on a sheet, also those that were there. A group that
 * fails ends the program with 1 when the others are taken.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { looks: { type: 'string', default: '' }, sheets: { type: 'boolean', default: false } },
});
const all: typeof groups = { ...groups, readme: takeReadme };
const everything = values.sheets ? [] : Object.keys(all);
const wanted = positionals.length > 0 ? positionals : everything;

const scratch = mkdtempSync(join(tmpdir(), 'vigie-screenshots-'));
const browser = await chromium.launch({ executablePath: needBrowser(), args: ['--no-sandbox'] });
const looks = new RegExp(values.looks);
const album = openAlbum(browser, looks);
const failures: unknown[] = [];
try {
  for (const name of wanted) {
    const group = all[name];
    if (group === undefined) throw new Error(`No group ${name}. There are: ${Object.keys(all).join(', ')}.`);
    const startedMs = Date.now();
    await group(album, join(scratch, name)).catch((error: unknown) => {
      console.error(`${name} failed:`, error);
      failures.push(error);
    });
    console.log(`${name}: ${Math.round((Date.now() - startedMs) / 1000)} s`);
  }
  if (values.sheets) await layOut(browser, picturesFolder, looks);
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
if (failures.length > 0) process.exitCode = 1;
