import type { Shot } from './album.ts';

/** The list, the form of a new connection down to its end, a test that is refused, and one that could not be used. */
export async function takeSettings({ page, tab, take }: Shot): Promise<void> {
  await tab('settings');
  await page.locator('.record-table').waitFor();
  await take('settings');
  await page.locator('.settings-head .button.primary').click();
  await page.locator('.settings-bar').waitFor();
  await take('settings-form');
  const card = page.locator('.settings-card');
  await card.nth(0).getByRole('textbox').fill('Production');
  await card.nth(0).getByRole('radio').nth(4).check();
  await card.nth(1).getByRole('textbox').first().fill('127.0.0.1:1');
  await card.nth(1).getByRole('textbox').nth(6).fill('app');
  await card.nth(1).getByRole('checkbox').first().check();
  await card.nth(1).locator('.settings-test .button').click();
  await card.nth(1).locator('.check-result').waitFor();
  await take('settings-kafka', card.nth(1).locator('.settings-test'));
  await card.nth(1).locator('summary').click();
  await take('settings-rights', card.nth(1).locator('.settings-rights'));
  await take('settings-cassandra', card.nth(2));
  await take('settings-form-end', card.nth(4));
}

/** A connection in use marks the header; another one is asked about before it is used, or lets nobody in. */
export async function takeConnections({ page, tab, take }: Shot): Promise<void> {
  await tab('settings');
  await page.locator('.record-table').waitFor();
  await take('settings-connections');
  await page.locator('.settings-row-acts').nth(2).getByRole('button').first().click();
  await page.getByRole('alertdialog').waitFor();
  await take('settings-use');
  await page.getByRole('alertdialog').locator('.button.primary').click();
  await page.locator('.check-result').first().waitFor();
  await take('settings-refused');
}
