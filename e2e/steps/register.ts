import { expect, type Locator, type Page } from '@playwright/test';
import { openTab } from './frame.ts';

export interface Signature {
  readonly author: string;
  readonly reason: string;
}

export async function openActivity(page: Page, title: string): Promise<void> {
  await openTab(page, 'Register');
  await page.getByRole('table', { name: 'Processing activities' }).getByRole('button', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Leaves the form of the new activity open. */
export async function createActivity(page: Page, title: string, { author, reason }: Signature): Promise<void> {
  await openTab(page, 'Register');
  await page.getByRole('button', { name: 'New activity…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New activity' });
  await dialog.getByLabel('Name of the processing').fill(title);
  await dialog.getByLabel('Your name').fill(author);
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(editBar(page)).toBeVisible();
}

export async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(editBar(page)).toBeVisible();
}

export function editBar(page: Page): Locator {
  return page.getByRole('toolbar', { name: 'Edit the activity' });
}

/** A field of the form by its label, in the section of that name. */
export function fieldOf(page: Page, section: string, label: string): Locator {
  return page.getByRole('region', { name: section }).getByLabel(label, { exact: true });
}

/** By the keyboard, as whoever writes does it. */
export async function saveAs(page: Page, state: 'Draft' | 'In review' | 'Approved', signature: Signature) {
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: /^Save as version/ });
  await dialog.getByLabel('Your name').fill(signature.author);
  await dialog.getByLabel('Reason').fill(signature.reason);
  await dialog.getByRole('radio', { name: state }).check();
  await dialog.getByLabel('Reason').press('Enter');
  await expect(dialog).toBeHidden();
}

export async function draftSaved(page: Page): Promise<void> {
  await expect(editBar(page)).toContainText(/Edits kept at \d\d:\d\d:\d\d/);
}

/** What the panel says is missing, each a way to its field. */
function missingItems(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Completeness' }).getByRole('listitem');
}

/** The most that a whole entry asks, many times over: a form that never ends fails. */
const mostFields = 150;

/** Goes to what is missing, one after the other, and fills in what has the focus then. */
export async function fillEverything(page: Page): Promise<void> {
  const items = missingItems(page);
  const nothingMissing = page.getByText('Nothing is missing.');
  for (let filled = 0; filled < mostFields; filled += 1) {
    await expect(items.first().or(nothingMissing)).toBeVisible();
    if (await nothingMissing.isVisible()) return;
    const said = await items.first().innerText();
    await items.first().getByRole('button').click();
    await fillFocused(page);
    await expect(async () => {
      const now = (await nothingMissing.isVisible()) ? '' : await items.first().innerText();
      expect(now).not.toBe(said);
    }).toPass({ timeout: 20_000 });
  }
  throw new Error(`the form still misses something after ${mostFields} fields`);
}

async function fillFocused(page: Page): Promise<void> {
  const focused = page.locator(':focus');
  const kind = await focused.evaluate((element) => {
    if (element instanceof HTMLSelectElement)
      return [...element.options].some(({ value }) => value === 'false') ? 'no' : 'choice';
    if (element.getAttribute('role') === 'spinbutton') return 'date';
    if (element instanceof HTMLInputElement) return element.type === 'text' ? element.inputMode : element.type;
    return element.tagName.toLowerCase();
  });
  if (kind === 'button') {
    await focused.click();
    // The first field of the new row has the focus then.
    await expect(page.locator('.row :focus')).toBeVisible();
    return fillFocused(page);
  }
  if (kind === 'checkbox') return focused.check();
  if (kind === 'no') return void (await focused.selectOption('false'));
  if (kind === 'choice') return void (await focused.selectOption({ index: 1 }));
  if (kind === 'date') return page.keyboard.type('30062027');
  if (kind === 'email') return focused.fill('contact@example.org');
  return focused.fill(kind === 'numeric' ? '3' : 'Example SA');
}
