import type { Locator } from '@playwright/test';
import type { Shot } from './album.ts';
import { chartsShown } from './drawings.ts';

/** People over 60 in France, chosen in the bar and compared with ten minutes ago, down to the tables. */
export async function takeWho({ page, tab, take }: Shot): Promise<void> {
  await tab('dashboards');
  await chartsShown(page);
  const bar = page.locator('.who');
  const [nationality, , age] = [0, 1, 2].map((place) => bar.locator('.button').nth(place));
  await nationality!.click();
  const popover = page.locator('.who-choice');
  await popover.getByRole('searchbox').fill('fr');
  await take('who-nationality');
  await popover.locator('label', { hasText: 'France' }).click();
  await page.keyboard.press('Escape');
  await age!.click();
  await popover.getByRole('spinbutton').first().fill('61');
  await page.keyboard.press('Enter');
  await take('who-age');
  await page.keyboard.press('Escape');
  await bar.locator('.who-result strong').waitFor();
  await take('who');
  await bar.getByRole('combobox').selectOption('10m');
  await bar.locator('.who-result strong', { hasText: ';' }).waitFor();
  await page.locator('.dash-panel table').first().waitFor();
  await take('who-compared');
  await bar.locator('.who-chips .button').click();
  await bar.getByRole('combobox').selectOption('none');
  const chart = page.locator('[data-panel=arrivals] .chart');
  await chart.scrollIntoViewIfNeeded();
  await chart.locator('canvas').waitFor();
  await take('span-dragged', async () => {
    // Let go of without choosing anything.
    await chart.dispatchEvent('pointercancel');
    await page.mouse.up();
    await drag(page, chart);
  });
  await page.mouse.up();
  await take('span-chart', page.locator('[data-panel=arrivals]'));
  await take('span', bar);
  await bar.locator('[role=group] .button').first().click();
  await page.locator('.console-window').waitFor();
  await take('span-console');
}

/** A span of a chart, without letting go of it. */
async function drag(page: Shot['page'], chart: Locator): Promise<void> {
  await chart.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await chart.boundingBox())!;
  await page.mouse.move(x + width * 0.82, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.96, y + height / 2, { steps: 3 });
}
