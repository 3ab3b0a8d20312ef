import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Album, Shot } from './album.ts';
import { writeSettings } from './data-directories.ts';
import { startPipeline } from './scenes.ts';
import { whileServing } from './while-serving.ts';
import { sampleUser } from './sample-user.ts';

/** A source of which little is usable: for each reason many records, on every screen that speaks of them. */
export async function takeRejections(album: Album, directory: string): Promise<void> {
  writeSettings(directory, { tourLeft: true, pace: 1000, source: { kind: 'files', paths: [writeRecords(directory)] } });
  await whileServing(directory, ({ address }) => album.visit(address, takeRejected));
}

async function takeRejected(shot: Shot): Promise<void> {
  const { page, tab, take } = shot;
  await startPipeline(shot);
  await page.getByTestId('balance').filter({ hasText: 'stored 600 + rejected 3,600' }).waitFor();
  await take('rejections-pipeline');
  await page.locator('.flow-opener').nth(5).click();
  await page.locator('.node-details td').first().waitFor();
  await take('rejections-topic');
  await page.keyboard.press('Escape');
  await tab('dashboards');
  await take('rejections-dashboards', page.locator('[data-panel=rejections]'));
  await tab('console');
  await page.locator('.console-line').first().waitFor();
  await take('rejections-console');
  await tab('records');
  await page.locator('.segment').nth(1).click();
  const reasons = page.locator('.records-reasons .button');
  await reasons.nth(1).waitFor();
  for (const place of (await reasons.all()).keys()) {
    await reasons.nth(place).click();
    await page.getByRole('rowheader').first().waitFor();
    await take(`rejections-records-${place}`);
  }
}

/** Of seven records one is a user. */
function writeRecords(directory: string): string {
  const folder = `${directory}-input`;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'users.ndjson');
  writeFileSync(path, `${Array.from({ length: 4200 }, (_, n) => lineOf(n)).join('\n')}\n`);
  return path;
}

function lineOf(n: number): string {
  const user = sampleUser(n);
  const lines = [
    () => user,
    () => ({ ...user, login: {} }),
    () => ({ ...user, dob: { date: '2980-05-06T00:00:00.000Z', age: 46 } }),
    () => ({ ...user, dob: { date: '2015-05-06T00:00:00.000Z', age: 11 } }),
    () => ({ ...user, email: 'nobody' }),
    () => n,
  ];
  const made = lines[n % 7];
  return made === undefined ? JSON.stringify(user).slice(0, 40) : JSON.stringify(made());
}
