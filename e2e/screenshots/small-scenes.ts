import type { Album, Shot } from './album.ts';
import { runPipeline, writeSettings } from './data-directories.ts';
import { chartsShown } from './drawings.ts';
import { whileServing } from './while-serving.ts';

/** Of so few persons that many groups are small. */
export async function takeSmallGroups(album: Album, directory: string): Promise<void> {
  await runPipeline(directory, { count: 160, rate: 160 });
  writeSettings(directory, { hideSmallGroups: true, tourLeft: true });
  await whileServing(directory, async ({ address }) => {
    await album.visit(address, takeSmall);
  });
}

/** The dashboards of few persons, with small groups hidden: charts, tables, the choice, and a selection that is not shown. */
async function takeSmall({ page, tab, take }: Shot): Promise<void> {
  await tab('dashboards');
  await chartsShown(page);
  await take('small');
  await page.locator('.dash-panels').click();
  await page.getByRole('menu').waitFor();
  await take('small-choice');
  await page.keyboard.press('Escape');
  await page.locator('[data-panel=emailDomains] header button[aria-pressed]').click();
  await take('small-below', page.locator('[data-panel=registrationsByYear]'));
  const bar = page.locator('.who');
  await bar.scrollIntoViewIfNeeded();
  await bar.locator('.button').nth(2).click();
  await page.locator('.who-choice').getByRole('spinbutton').first().fill('82');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await bar.locator('.who-result .sub').waitFor();
  await take('small-selection', bar);
}
