import type { Shot } from './album.ts';
import { chartsDrawn } from './scenes.ts';

/** Before the host has said anything. */
export async function takeLoading({ page, tab, take }: Shot): Promise<void> {
  await page.routeWebSocket(/./, () => undefined);
  await page.reload();
  await page.getByRole('tab').first().waitFor();
  for (const name of ['pipeline', 'dashboards', 'console', 'records'] as const) {
    await tab(name);
    await take(`loading-${name}`);
  }
}

/** Through a connection that changes nothing. */
export async function takeReadOnly({ page, tab, take }: Shot): Promise<void> {
  await page.locator('.connection-badge').waitFor();
  for (const name of ['pipeline', 'dashboards', 'console', 'records'] as const) {
    await tab(name);
    await take(`read-only-${name}`);
  }
}

/** What the pointer is told of a chart, and the panels that somebody hid: one of them, then all. */
export async function takeHidden({ page, tab, take }: Shot): Promise<void> {
  await tab('dashboards');
  await chartsDrawn(page);
  const chart = page.locator('[data-panel=arrivals] .chart');
  await chart.scrollIntoViewIfNeeded();
  await chart.locator('canvas').waitFor();
  await chart.hover();
  await take('panels-hover');
  await page.locator('.dash-panels').click();
  const choices = page.getByRole('menuitemcheckbox');
  await choices.nth(1).click();
  await page.keyboard.press('Escape');
  await chartsDrawn(page);
  await take('panels-hidden');
  await page.locator('.dash-panels').click();
  for (const choice of await choices.all()) {
    if ((await choice.getAttribute('aria-checked')) === 'true') await choice.click();
  }
  await page.keyboard.press('Escape');
  await page.locator('.dash-all-hidden').waitFor();
  await take('panels-all-hidden');
  await page.locator('.dash-panels').click();
  await page.getByRole('menuitem').last().click();
}
