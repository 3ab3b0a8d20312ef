import { expect, test } from './fixtures.ts';
import { seeMoreStoredThan, startPipeline, stopPipeline } from './steps/frame.ts';
import { findPerson, openRecords, rowsOf, seeRows } from './steps/records.ts';

test('P-REC-1 P-REC-5 P-REC-6 P-REC-8 P-RDR-7: what is stored and what was rejected, held while it is read, and one person @page', async ({
  vigie,
}) => {
  const { page } = vigie;
  await startPipeline(page);
  await seeMoreStoredThan(page, 300);
  const stored = await openRecords(page, 'Stored');
  await seeRows(stored);
  await expect(page.getByText(/^The newest 300 of [\d,]+ persons$/)).toBeVisible();
  await expect(rowsOf(stored).first()).toContainText('3 × keyed hash');
  const state = page.locator('.records-state');
  await expect(state).toHaveText('Live');

  await stored.hover();
  await expect(state).toHaveText('Held while you read');
  const first = await rowsOf(stored).first().innerText();
  await expect(page.getByText(/^[1-9][\d,]* records? stored since$/)).toBeVisible();
  expect(await rowsOf(stored).first().innerText()).toBe(first);
  await page.mouse.wheel(0, 600);
  await expect(state).toHaveText('Paused');
  await page.getByRole('heading', { name: 'Records' }).hover();
  await expect(state).toHaveText('Paused');
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(state).toHaveText('Live');
  await stopPipeline(page);
  const id = await rowsOf(stored).first().locator('.records-id').getAttribute('title');

  const rejected = await openRecords(page, 'Rejected');
  await seeRows(rejected);
  const reasons = page.getByRole('group', { name: 'Reason' });
  await reasons.getByRole('button', { name: /^Under 18/ }).click();
  await expect(page.getByText(/among the last [\d,]+ that were looked at$/)).toBeVisible();
  await expect(rowsOf(rejected).first()).toContainText('Under 18');
  await expect(rowsOf(rejected).first()).toContainText(/partition \d+, offset [\d,]+, user \d+/);
  await expect(rowsOf(rejected).filter({ hasNotText: 'Under 18' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Redrive…' }).click();
  const redrive = page.getByRole('dialog', { name: 'Publish rejected records again' });
  await expect(redrive.getByRole('row', { name: /^Would be rejected again/ })).toContainText(/[1-9]/);
  await expect(redrive.getByRole('button', { name: 'Publish 0 records again' })).toBeDisabled();
  await redrive.getByRole('button', { name: 'Close' }).click();

  await findPerson(page, 'nobody');
  await expect(page.getByText(/^An id has 8-4-4-4-12 digits/)).toBeVisible();
  await findPerson(page, '00000000-0000-4000-8000-000000000000');
  await expect(page.getByRole('heading', { name: 'Nobody is stored under this id' })).toBeVisible();
  await findPerson(page, id!);
  const path = page.getByRole('table', { name: 'Path of the record' });
  await expect(path.getByText('There', { exact: true })).toHaveCount(4);
  await expect(path).toContainText(/partition \d+, offset [\d,]+/);
});
