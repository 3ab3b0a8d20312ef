import { expect, type Page } from '@playwright/test';
import { readCounts, readTable } from './dashboards.ts';
import { openTab } from './frame.ts';

/** Chooses a nationality by keyboard, sees as many persons as everybody's table has of it, and takes it away. */
export async function seeSelectionExact(page: Page): Promise<void> {
  await openTab(page, 'Dashboards');
  const everybody = await readCounts(page, 'Users by nationality');
  const who = page.getByRole('region', { name: 'Who is counted' });
  await who.getByRole('button', { name: 'Nationality' }).press('Enter');
  const popover = page.getByRole('dialog', { name: 'Nationality' });
  await popover.getByRole('searchbox').fill('france');
  await popover.getByRole('checkbox', { name: 'France' }).press('Space');
  await page.keyboard.press('Escape');
  const persons = everybody['France'] ?? 0;
  // It is said once more where a screen reader hears it.
  const seen = who.locator(':not([role=status])');
  await expect(who.getByText(`${persons} persons of`).and(seen)).toBeVisible();
  expect(await readTable(page, 'Users by nationality')).toEqual([['France', String(persons), '100.0%']]);
  await who.getByRole('combobox', { name: 'Compare with' }).selectOption('1h');
  await expect(who.getByText('there was nobody').and(seen)).toBeVisible();
  await who.getByRole('combobox', { name: 'Compare with' }).selectOption('none');
  await who.getByRole('button', { name: 'Remove France' }).press('Enter');
  await expect(who.getByText('Everybody is counted.', { exact: true })).toBeVisible();
}
