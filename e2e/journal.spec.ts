import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, pageOnly, test } from './fixtures.ts';
import { openTab } from './steps/frame.ts';
import { alterJournal, chooseProof, journalRows, saveProof, writeJournal } from './steps/journal.ts';
import { quit } from './steps/leaving.ts';

test(
  'the journal says every act, filters them, and holds until a line is altered, which it names',
  pageOnly,
  async ({ vigie }) => {
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
  },
);

test('R-JRN-9 an anchor that was kept is held as the journal grows, and no longer when a line is altered', async ({
  vigie,
}) => {
  const { page } = vigie;
  await openTab(page, 'Journal');
  const anchor = await saveProof(vigie, 'Save the anchor');
  await expect(page.getByText(/^Anchor made: “journal-head-.+json”/)).toBeVisible();

  const audit = await saveProof(vigie, 'Save the file for an authority');
  await expect(page.getByText(/^File made: “audit-.+zip”.+“node verify.mjs”/)).toBeVisible();
  const folder = join(vigie.profileDirectory, 'audit');
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(audit)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const verified = spawnSync(process.execPath, ['verify.mjs'], { cwd: folder, encoding: 'utf8' });
  expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining('Everything holds.')]);

  await chooseProof(page, 'Check against an anchor…', anchor);
  await expect(
    page.getByText(/ holds: up to line 2, .+ nothing was changed, and 1 line was added since/),
  ).toBeVisible();
  alterJournal(vigie.dataDirectory, '"act":"journal-signed"', '"act":"hold-lifted"');
  await chooseProof(page, 'Check against an anchor…', anchor);
  await expect(page.getByRole('alert')).toHaveText(/no longer that of .+ Line 2 does not fit: it was altered/);
});

test('R-JRN-9 a file that is no anchor is refused, by the keyboard too', pageOnly, async ({ vigie }) => {
  const { page } = vigie;
  await openTab(page, 'Journal');
  const menu = page.getByRole('button', { name: 'Proofs' });
  await menu.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Save the anchor' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  const file = { name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
  await page.getByLabel('Check against an anchor…').setInputFiles(file);
  await expect(page.getByRole('alert')).toHaveText(/^“notes.json” says nothing about this journal/);
});
