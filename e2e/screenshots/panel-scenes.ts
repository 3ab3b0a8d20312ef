import type { Shot } from './album.ts';
import { chartsShown } from './drawings.ts';

/** The panels of the dashboards, what opens from them, and how they stand when they were arranged. */
export async function takePanels({ page, tab, take }: Shot): Promise<void> {
  await tab('dashboards');
  await chartsShown(page);
  await take('panels');
  const map = page.locator('[data-panel=nationalityMap]');
  await map.locator('header').getByRole('button').last().click();
  await page.getByRole('menu').waitFor();
  await take('panels-menu');
  await page.keyboard.press('Escape');
  await page.locator('.dash-panels').click();
  await page.getByRole('menu').waitFor();
  await take('panels-choice');
  await page.keyboard.press('Escape');
  await map.getByRole('button').nth(2).click();
  await page.getByRole('dialog').locator('canvas').waitFor();
  const large = page.getByRole('dialog').locator('.chart');
  await take('panels-map', () => large.hover({ position: { x: 300, y: 200 } }));
  await page.keyboard.press('Escape');
  await map.locator('.dash-handle').focus();
  await page.keyboard.press('ArrowRight');
  await take('panels-moved');
  await page.keyboard.press('ArrowLeft');
}
