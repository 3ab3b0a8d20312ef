import { expect, type Page } from '@playwright/test';

/** Paths of files or folders; the pipeline is stopped. */
export async function chooseFiles(page: Page, paths: readonly string[]): Promise<void> {
  await page.getByRole('radio', { name: 'Files' }).click();
  await page.getByRole('textbox', { name: 'Files or folders' }).fill(paths.join('\n'));
  await page.getByRole('button', { name: 'Use these files' }).click();
  await expect(page.getByRole('textbox', { name: 'Files or folders' })).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Files' })).toBeChecked();
}

export async function chooseSynthetic(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Synthetic' }).click();
  await expect(page.getByRole('radio', { name: 'Synthetic' })).toBeChecked();
}
