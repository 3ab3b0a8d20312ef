import { expect, type Page } from '@playwright/test';
import { panel } from './dashboards.ts';
import { readLineCounts } from './console.ts';
import { openTab } from './frame.ts';

/** Drags over the arrivals, sees the console of that time alone, and takes both away again. */
export async function seeSpanInConsole(page: Page): Promise<void> {
  await openTab(page, 'Dashboards');
  const chart = panel(page, 'Arrivals over time').getByRole('img');
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator('canvas')).toBeVisible();
  const { x, y, width, height } = (await chart.boundingBox())!;
  await page.mouse.move(x + width * 0.3, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.6, y + height / 2, { steps: 3 });
  await page.mouse.up();
  const span = page.getByRole('region', { name: 'Who is counted' }).getByRole('group', { name: 'Time span' });
  await expect(panel(page, 'Latency over time').getByRole('group', { name: 'Time span' })).toBeVisible();
  const atChart = panel(page, 'Arrivals over time').getByRole('group', { name: 'Time span' });
  await expect(atChart).toBeInViewport({ ratio: 1 });
  await atChart.getByRole('button', { name: 'Show in the console' }).press('Enter');
  const limited = await readLineCounts(page);
  await page.getByRole('button', { name: /^Only lines of/ }).press('Enter');
  await expect.poll(async () => (await readLineCounts(page)).shown).toBeGreaterThan(limited.shown);
  await openTab(page, 'Dashboards');
  await expect(span.getByRole('button', { name: 'Show the records' })).toBeVisible();
  await atChart.getByRole('button', { name: /^Show the whole range/ }).press('Enter');
  await expect(page.getByRole('group', { name: 'Time span' })).toHaveCount(0);
  await expect(panel(page, 'Arrivals over time').locator(':focus')).toHaveCount(1);
}
