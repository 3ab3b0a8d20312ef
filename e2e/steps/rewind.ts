import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the dialog from what there is to know of the raw messages. */
export async function openRewind(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^users\.raw (?!to )/ }).click();
  await page.getByRole('button', { name: 'Process again…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Process messages again' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Pauses, goes to the offset, and says how many messages come again. */
export async function lookFrom(dialog: Locator, offset: number): Promise<number> {
  await dialog.getByRole('button', { name: 'Pause the transformer' }).click();
  await expect(dialog.getByText('The transformer stands still.')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'From' }).selectOption('offset');
  await dialog.getByRole('textbox', { name: 'Offset' }).fill(String(offset));
  await dialog.getByRole('button', { name: 'Show what comes again' }).click();
  const said = dialog.getByText(/messages are processed again/);
  await expect(said).toBeVisible();
  return Number(/^([\d,]+) /.exec(await said.innerText())?.[1]?.replaceAll(',', ''));
}
