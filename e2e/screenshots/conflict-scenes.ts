import { createActivity, draftSaved, fieldOf, openActivity, openForm, saveAs } from '../steps/register.ts';
import type { Shot } from './album.ts';

const identity = 'Description of the processing';
const title = 'Name of the processing';

/** Two people write in one activity: the draft of the one, the version of the other, and what is settled between them. */
export async function takeConflict({ page, take }: Shot): Promise<void> {
  await createActivity(page, 'Badges of visitors', { author: 'Ada', reason: 'New processing' });
  await fieldOf(page, identity, title).fill('Badges of visitors and suppliers');
  await fieldOf(page, identity, 'No. / Ref.').fill('R-7');
  const parties = page.getByRole('region', { name: 'Parties' });
  await parties.getByRole('button', { name: 'Add: controller', exact: true }).click();
  const email = parties.getByRole('textbox', { name: /e-mail/i }).first();
  await email.fill('nobody');
  await take('register-form-wrong', page.locator('[aria-invalid=true]'));
  await email.fill('nobody@example.org');
  await draftSaved(page);
  await page.reload();
  await openActivity(page, 'Badges of visitors');
  await openForm(page);
  await fieldOf(page, identity, title).fill('Badges of guests');
  await fieldOf(page, identity, 'Department in charge').fill('Reception');
  await saveAs(page, 'Draft', { author: 'Grace', reason: 'Guests, as the contract says' });
  await page.getByRole('button', { name: 'Continue the edits' }).waitFor();
  await take('register-draft');
  await page.getByRole('button', { name: 'Continue the edits' }).click();
  await page.getByText('Version 2 was saved by Grace').first().waitFor();
  await take('register-newer');
  await saveAs(page, 'Draft', { author: 'Ada', reason: 'Suppliers need badges too' });
  await page.locator('.conflict').waitFor();
  await take('register-conflict');
  for (const field of await page.locator('.conflict-field.unsettled').all())
    await field.getByRole('radio').first().check();
  await take('register-conflict-settled', page.locator('.conflict-field').last());
}
