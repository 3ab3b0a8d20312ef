import type { Shot } from './album.ts';

/** What is stored, and what was rejected, of all reasons and of one; rows that are chosen, and what becomes of them. */
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
  await page.locator('.row-box input').nth(2).check();
  await page
    .locator('.row-box input')
    .nth(5)
    .click({ modifiers: ['Shift'] });
  await take('records-chosen');
  await page.locator('.records-bar > .button:not(.small)').click();
  await page.locator('.dialog .record-table').waitFor();
  await take('records-redrive');
  await page.keyboard.press('Escape');
  await page.locator('.segment').nth(2).click();
  await page.getByRole('textbox').fill(id ?? '');
  await page.keyboard.press('Enter');
  await page.locator('.records-found').waitFor();
  await take('records-person');
}
