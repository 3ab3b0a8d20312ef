import type { Shot } from './album.ts';

/** What is stored, and what was rejected, of all reasons and of one. */
export async function takeRecords({ page, tab, take }: Shot): Promise<void> {
  await tab('records');
  await page.getByRole('rowheader').first().waitFor();
  await take('records');
  const id = await page.locator('.records-id').first().getAttribute('title');
  await page.locator('.segment').nth(1).click();
  await page.getByRole('rowheader').first().waitFor();
  await take('records-rejected');
  await page.locator('.records-reasons .button').nth(1).click();
  await page.getByRole('rowheader').first().waitFor();
  await take('records-rejected-reason');
  await page.locator('.records-bar > .button').click();
  await page.locator('.dialog .record-table').waitFor();
  await take('records-redrive');
  await page.keyboard.press('Escape');
  await page.locator('.segment').nth(2).click();
  await page.getByRole('textbox').fill(id ?? '');
  await page.keyboard.press('Enter');
  await page.locator('.records-found').waitFor();
  await take('records-person');
}
