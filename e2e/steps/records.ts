import { expect, type Locator, type Page } from '@playwright/test';
import { openTab } from './frame.ts';

export async function openRecords(page: Page, view: 'Stored' | 'Rejected'): Promise<Locator> {
  await openTab(page, 'Records');
  await page.getByRole('group', { name: 'Which records' }).getByRole('button', { name: view }).click();
  return page.getByRole('table', { name: view === 'Stored' ? 'Stored profiles' : 'Rejected records' });
}

/** The rows that are drawn, without the head. */
export function rowsOf(table: Locator): Locator {
  return table.getByRole('row').filter({ has: table.page().getByRole('rowheader') });
}

export async function seeRows(table: Locator): Promise<void> {
  await expect(rowsOf(table).first()).toBeVisible();
}

export async function findPerson(page: Page, id: string): Promise<void> {
  await page.getByRole('group', { name: 'Which records' }).getByRole('button', { name: 'One person' }).click();
  await page.getByRole('textbox', { name: 'Id of the person' }).fill(id);
  await page.getByRole('button', { name: 'Find' }).click();
}
