import type { Shot } from './album.ts';

/** What opens over the register: exports, an import that is no register, a new activity; and a search that finds nothing. */
export async function takeRegisterDialogs({ page, tab, take }: Shot): Promise<void> {
  await tab('register');
  await page.locator('.row-link').first().waitFor();
  const acts = page.locator('.head-actions .button');
  await acts.nth(2).click();
  await page.getByRole('menu').waitFor();
  await take('register-export');
  await page.keyboard.press('Escape');
  await acts.nth(1).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from([0]) });
  await dialog.locator('.trouble').waitFor();
  await take('register-import-refused');
  await page.keyboard.press('Escape');
  await acts.nth(3).click();
  await dialog.waitFor();
  await take('register-new');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('xyz');
  await page.locator('.empty-state').waitFor();
  await take('register-no-match');
}

/** What leaves the journal, a chain that holds, and a filter that finds nothing. */
export async function takeJournalStates({ page, tab, take }: Shot): Promise<void> {
  await tab('journal');
  await page.locator('.journal-row').nth(1).waitFor();
  await page.locator('.screen-head [aria-haspopup=menu]').click();
  await page.getByRole('menu').waitFor();
  await take('journal-proofs');
  await page.keyboard.press('Escape');
  await page.locator('.screen-head .button.primary').click();
  await page.locator('.journal-check.tone-ok').waitFor();
  await take('journal-verified');
  await page.getByRole('searchbox').fill('xyz');
  await page.locator('.empty-state').waitFor();
  await take('journal-no-match');
}

/** Each act on a request that asks for something, and the lifting of a restriction. */
export async function takeRequestDialogs({ page, tab, take }: Shot): Promise<void> {
  await tab('requests');
  await page.locator('.head-actions .button').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await take('request-lift');
  await page.keyboard.press('Escape');
  await page.locator('.screen-head .button.primary').click();
  await dialog.waitFor();
  await dialog.getByRole('combobox').nth(0).selectOption('access');
  await dialog.getByRole('combobox').nth(1).selectOption('post');
  await dialog.getByRole('combobox').nth(3).selectOption('none');
  await dialog.locator('.button.primary').click();
  await page.locator('.request-columns').waitFor();
  const acts = page.locator('.request-actions .button');
  for (let act = 0; act < (await acts.count()); act += 1) {
    await acts.nth(act).click();
    await dialog.waitFor();
    await take(`request-act-${act + 1}`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
  await page.locator('.request-columns li .button').first().click();
  await dialog.waitFor();
  await take('request-letter');
  await page.keyboard.press('Escape');
}

/** A time that cannot be said is a defect of the journal's screen; the others go on. */
export async function takeBroken({ page, tab, take }: Shot): Promise<void> {
  await page.getByTestId('balance').filter({ hasText: /\d/ }).waitFor();
  await page.evaluate(() =>
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      get: () => {
        throw new Error('No time can be said.');
      },
    }),
  );
  await tab('journal');
  await page.getByRole('alert').locator('.empty-state').waitFor();
  await take('broken');
}
