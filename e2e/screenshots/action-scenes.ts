import type { Shot } from './album.ts';

/** The palette, as it opens and once something is typed, and the keyboard map. */
export async function takeActions({ page, take }: Shot): Promise<void> {
  await page.getByTestId('balance').filter({ hasText: /\d/ }).waitFor();
  await page.locator('.tour').waitFor();
  await take('tour');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await take('palette');
  await page.getByRole('combobox').fill('reg');
  await take('palette-typed');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await take('keyboard-map');
  await page.keyboard.press('Escape');
  await page.locator('.help-link').nth(1).click();
  await page.getByRole('article').waitFor();
  await take('help');
  await page.locator('.help-page').last().click();
  await take('help-errors');
  await page.getByRole('searchbox').fill('cert');
  await take('help-search');
  await page.keyboard.press('Escape');
  await page.locator('.header .button.icon').nth(2).click();
  await page.getByRole('menuitem').nth(-2).click();
  await page.getByRole('dialog').waitFor();
  await take('about');
  await page.getByRole('dialog').locator('dd button').click();
  await page.getByRole('article').waitFor();
  await take('licences');
  await page.keyboard.press('Escape');
}
