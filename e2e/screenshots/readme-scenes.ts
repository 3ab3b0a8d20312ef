import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../prerequisites.ts';
import type { Album, Shot } from './album.ts';
import { writeSettings } from './data-directories.ts';
import { chartsShown } from './drawings.ts';
import { startPipeline } from './scenes.ts';
import { whileServing } from './while-serving.ts';

/** The pictures of the README, into `.docs`: after some 200,000 users, and the activity that is shipped. */
export async function takeReadme(album: Album, directory: string): Promise<void> {
  const oddities = ['varied-domains', 'repeated-persons', 'minors', 'malformed-json', 'bursts'];
  writeSettings(directory, { tourLeft: true, pace: 3000, source: { kind: 'synthetic', seed: 7, oddities } });
  await whileServing(directory, ({ address }) => album.visit(address, keepAll));
}

async function keepAll(shot: Shot): Promise<void> {
  const { page, tab } = shot;
  await page.setViewportSize({ width: 1280, height: 860 });
  await startPipeline(shot);
  await tab('dashboards');
  await page
    .getByTestId('balance')
    .filter({ hasText: /stored [2-9]\d\d,/ })
    .waitFor({ timeout: 300_000 });
  await chartsShown(page);
  await keep(page, 'dashboards');
  await tab('pipeline');
  await page.locator('.trend .sparkline').first().waitFor();
  await keep(page, 'pipeline');
  await tab('register');
  await page.locator('.row-link').first().click();
  await page.locator('.entry-section').first().waitFor();
  await keep(page, 'register');
}

/** As WebP, which has half of the bytes; the page's own policy lets it read no picture. */
async function keep(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const shot = await page.screenshot();
  const blank = await page.context().newPage();
  const webp = await blank.evaluate(toWebp, shot.toString('base64'));
  await blank.close();
  writeFileSync(join(root, '.docs', `${name}.webp`), Buffer.from(webp, 'base64'));
  console.log(`.docs/${name}.webp`);
}

async function toWebp(png: string): Promise<string> {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
  const letters = [...new Uint8Array(await webp.arrayBuffer())].map((byte) => String.fromCharCode(byte));
  return btoa(letters.join(''));
}
