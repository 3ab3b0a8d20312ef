import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { openTab } from './frame.ts';

export type StoreCard = 'Log of messages' | 'Profiles' | 'Aggregates';

/** The form of a new connection, in English. */
export async function beginConnection(page: Page, name: string): Promise<void> {
  await openTab(page, 'Settings');
  await page.getByRole('button', { name: 'Add a connection…' }).click();
  await expect(page.getByRole('heading', { name: 'New connection' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
}

export function storeCard(page: Page, store: StoreCard): Locator {
  return page.getByRole('region', { name: store, exact: true });
}

/** The stores that are not named stay in files of this machine. */
export async function embed(page: Page, ...stores: readonly StoreCard[]): Promise<void> {
  for (const store of stores)
    await storeCard(page, store).getByRole('combobox', { name: 'Where' }).selectOption('embedded');
}

/** Saves the form, and sees the connection in the list. */
export async function saveConnection(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(connectionRow(page, name)).toBeVisible();
}

export function connectionRow(page: Page, name: string): Locator {
  return page.getByRole('table', { name: 'Connections' }).getByRole('row').filter({ hasText: name });
}

/** Asks for it and agrees; what comes of it is the caller's to see. */
export async function askToUse(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Use ${name}`, exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Use it' }).click();
}

/** Takes it into use and sees that it is. */
export async function useConnection(page: Page, name: string): Promise<void> {
  await askToUse(page, name);
  await expect(page.getByRole('status').filter({ hasText: `${name} is in use.` })).toBeVisible();
}

/** Names of the files below the folder in which the text stands. */
export function filesWith(folder: string, text: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files
    .filter((one) => readFileSync(join(one.parentPath, one.name), 'latin1').includes(text))
    .map((one) => one.name);
}
