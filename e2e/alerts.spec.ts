import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type Vigie } from './fixtures.ts';
import { openTab } from './steps/frame.ts';
import { withdrawRequests, writeOverdueRequests } from './steps/overdue-requests.ts';
import { chooseFiles } from './steps/source.ts';

test('P-ALR-3 P-ALR-10 P-ALR-13 P-APP-22 a stage that fails is on the bell within seconds, leads to its line, is acknowledged, and is known after a kill, which is said', async ({
  vigie,
}) => {
  const { page } = vigie;
  await openTab(page, 'Alerts');
  await expect(page.getByText('No alert now')).toBeVisible();
  await openTab(page, 'Pipeline');
  await chooseFiles(page, ['/no/such/file.json']);
  await page.getByRole('button', { name: 'Start pipeline' }).click();

  await page.getByRole('button', { name: 'Alerts: 1 to look at' }).click();
  const panel = page.getByRole('dialog', { name: 'Current alerts' });
  await expect(panel.getByRole('listitem')).toContainText('Producer has failed');
  await panel.getByRole('button', { name: 'Show in the console' }).click();
  await expect(panel).toBeHidden();
  await expect(page.locator('.console-line-current')).toContainText('Alert: Producer has failed');

  await page.getByRole('button', { name: 'Alerts: 1 to look at' }).click();
  await panel.getByRole('button', { name: 'Show in the alerts: Producer has failed' }).click();
  await expect(page.getByRole('tabpanel').getByRole('listitem', { name: 'Producer has failed' })).toBeFocused();
  await page.getByRole('button', { name: 'Acknowledge: Producer has failed' }).click();
  await expect(page.getByRole('button', { name: 'Alerts: nothing to look at' })).toBeVisible();
  await expect(page.getByText(/^Acknowledged .*, in a window$/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'A stage is behind' }).uncheck();
  await page.getByRole('button', { name: 'Save rules' }).click();
  const rules = page.getByRole('form', { name: 'Rules' });
  await expect(rules.getByRole('status')).toHaveText('Saved. They hold from now on.');
  await expect(page.getByRole('button', { name: 'Save rules' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'A stage is behind' }).check();
  await expect(rules.getByRole('status')).toBeEmpty();
  await page.getByRole('checkbox', { name: 'A stage is behind' }).uncheck();

  // A kill loses the lines of the last second.
  const lastErrors = join(vigie.dataDirectory, 'last-errors.json');
  await expect(() => expect(readFileSync(lastErrors, 'utf8')).toContain('alert-stage-failed')).toPass();
  process.kill(vigie.running.pid, 'SIGKILL');
  await vigie.running.ended();
  await vigie.startAgain();
  await expect(vigie.page.getByText('Vigie ended unexpectedly the last time.')).toBeVisible();
  await vigie.page.locator('.banner').getByRole('button', { name: 'Show in the console' }).click();
  await expect(vigie.page.locator('.console-line-current')).toContainText('Took over the data directory');
  await expect(vigie.page.getByRole('log')).toContainText('Alert: Producer has failed');
  await openTab(vigie.page, 'Alerts');
  await expect(vigie.page.getByRole('checkbox', { name: 'A stage is behind' })).not.toBeChecked();
  await expect(vigie.page.getByRole('tabpanel').getByText('Producer has failed')).toBeVisible();
});

/** Both layouts, and the least window as it is and at 200 %. */
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
  { width: 640, height: 400 },
] as const;

test('P-ALR-12: neither a rule nor the history moves while twenty alerts end, or when another one comes', async ({
  vigie,
}) => {
  await openTab(vigie.page, 'Pipeline');
  await chooseFiles(vigie.page, ['/no/such/file.json']);
  const { page, lasting } = await seeTwenty(vigie);
  const places = await placesAtSizes(page);
  await page.setViewportSize({ width: 1920, height: 1080 });
  const frame = await page.getByRole('region', { name: 'Current alerts' }).boundingBox();
  expect(frame!.height, 'the height of the window is used').toBeGreaterThan(800);
  await withdrawRequests(vigie.dataDirectory);
  await expect(page.getByText('No alert now')).toBeVisible({ timeout: 30_000 });
  expect(await placesAtSizes(page)).toEqual(places);

  await page.getByRole('button', { name: 'Start pipeline' }).click();
  await expect(lasting).toContainText('Producer has failed');
  expect(await placesAtSizes(page)).toEqual(places);
});

test('P-ALR-15: while the list is read, what is acknowledged or over keeps its place and the focus', async ({
  vigie,
}) => {
  const { page, lasting } = await seeTwenty(vigie);
  await lasting.first().hover();
  const place = await lasting.nth(2).boundingBox();
  const first = await lasting.first().getAttribute('aria-label');
  await lasting
    .first()
    .getByRole('button', { name: /^Acknowledge: / })
    .click();
  await expect(lasting.first()).toContainText(/Acknowledged .*, in a window/);
  await withdrawRequests(vigie.dataDirectory);
  await expect(lasting.filter({ hasText: 'Over since' })).toHaveCount(20, { timeout: 30_000 });
  expect(await lasting.nth(2).boundingBox()).toEqual(place);
  await expect(lasting.first()).toHaveAccessibleName(first ?? '');
  await expect(lasting.first().getByRole('button', { name: /^Acknowledged: / })).toBeFocused();
  await page.getByRole('checkbox', { name: 'A stage is behind' }).focus();
  await page.getByRole('heading', { name: 'Alerts', level: 1 }).hover();
  await expect(page.getByText('No alert now')).toBeVisible();
});

/** Starts again with twenty alerts that last as long as their requests are open, and opens their screen. */
async function seeTwenty(vigie: Vigie): Promise<{ page: Page; lasting: Locator }> {
  await vigie.running.dispose();
  writeOverdueRequests(vigie.dataDirectory, 20);
  await vigie.startAgain();
  const { page } = vigie;
  await openTab(page, 'Alerts');
  const lasting = page.getByRole('tabpanel').getByRole('listitem');
  await expect(lasting).toHaveCount(20);
  return { page, lasting };
}

/** Where what can be pressed beside the alerts is, and how large. */
async function placesAtSizes(page: Page): Promise<unknown[]> {
  const places: unknown[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const parts = [
      page.getByRole('checkbox', { name: 'A stage is behind' }),
      page.getByRole('button', { name: 'Save rules' }),
      page.getByRole('combobox', { name: 'Rule' }),
    ];
    places.push({ size, boxes: await Promise.all(parts.map((part) => part.boundingBox())) });
  }
  return places;
}
