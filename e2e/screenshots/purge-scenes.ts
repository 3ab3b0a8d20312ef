import type { Shot } from './album.ts';

/** All purges, the form of a hold, and the preview of what is due, down to its confirmation. Nothing is erased. */
export async function takePurgePreview({ page, tab, take }: Shot): Promise<void> {
  await tab('purge');
  await page.locator('.purge-way').first().locator('.figure').waitFor();
  await take('purge-overview');
  await page.locator('.purge-head .button').last().click();
  await page.getByRole('dialog').waitFor();
  await take('purge-hold');
  await page.keyboard.press('Escape');
  await page.locator('.purge-way .button.primary').click();
  await page.locator('.purge-confirm').waitFor();
  await take('purge-preview');
  await take('purge-confirm', page.locator('.purge-confirm'));
}

/** Confirms what is due, and sees it through to the certificate. */
export async function takePurgeRun(shot: Shot): Promise<void> {
  await takePurgePreview(shot);
  const { page, line, take } = shot;
  const words = /(?:ERASE|EFFACER) \d+/.exec(await page.locator('.purge-confirm label').first().innerText())?.[0] ?? '';
  await page.locator('.purge-confirm input').first().fill(words);
  await page.locator('.purge-confirm .button.danger').click();
  await page.locator('.purge-part').first().waitFor();
  line.hold();
  await take('purge-progress');
  line.release();
  await page.locator('.certificate-proof').waitFor({ timeout: 120_000 });
}

/** The certificate of the newest purge, verified, and the list that it is found in. */
export async function takeCertificate({ page, tab, take }: Shot): Promise<void> {
  await tab('purge');
  await page.locator('.row-link').first().waitFor();
  await take('purge-list');
  await page.locator('.row-link').first().click();
  await page.locator('.certificate-proof').waitFor();
  await page.locator('.purge-head .button.primary').first().click();
  await page.locator('.trouble.tone-ok').waitFor();
  await take('purge-certificate');
  await take('purge-proof', page.locator('.certificate-facts'));
}

/** The form of a request, one that was just entered, and the list. */
export async function takeRequests({ page, tab, take }: Shot): Promise<void> {
  await tab('requests');
  await page.locator('.screen-head .button.primary').click();
  const form = page.getByRole('dialog');
  await form.waitFor();
  await take('request-form');
  await form.getByRole('combobox').nth(0).selectOption('erasure');
  await form.getByRole('combobox').nth(1).selectOption('post');
  await form.getByRole('combobox').nth(3).selectOption('none');
  await form.locator('.button.primary').click();
  await page.locator('.request-columns').waitFor();
  await take('request');
  await page.locator('.request-steps .button').nth(2).click();
  await form.getByRole('combobox').selectOption('refused');
  await take('request-decision');
  await page.keyboard.press('Escape');
  await page.locator('.screen-head .button.ghost').click();
  await page.locator('.row-link').first().waitFor();
  await take('requests-list');
}
