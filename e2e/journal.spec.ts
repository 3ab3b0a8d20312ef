import { expect, test } from './fixtures.ts';
import { openTab } from './steps/frame.ts';
import { alterJournal, journalRows, writeJournal } from './steps/journal.ts';
import { quit } from './steps/leaving.ts';

test('the journal says every act, filters them, and holds until a line is altered, which it names', async ({
  vigie,
}) => {
  await quit(vigie);
  await writeJournal(vigie.dataDirectory, ['hold-added', 'hold-lifted', 'purge-planned', 'hold-added']);
  await vigie.startAgain();
  const { page } = vigie;
  await openTab(page, 'Journal');
  const rows = journalRows(page);
  await expect(rows).toContainText([
    'A legal hold was added',
    'What a purge would delete was counted and shown',
    'A legal hold was lifted',
    'A legal hold was added',
    // The record of this pipeline that the application ships with.
    'An activity was created',
  ]);

  await page.getByRole('combobox', { name: 'Act' }).selectOption({ label: 'Hold added' });
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'thing-1' }).click();
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows).toHaveCount(5);

  const verify = page.getByRole('button', { name: 'Verify the chain' });
  await verify.click();
  await expect(page.getByText('The chain holds: 5 lines, none altered, none missing.')).toBeVisible();
  alterJournal(vigie.dataDirectory, '"subject":"thing-3"', '"subject":"thing-2"');
  await verify.click();
  await expect(page.getByRole('alert')).toHaveText(/^Line 4 does not fit: it was altered/);
  await expect(rows.nth(1)).toHaveText(/Altered:/);
});
