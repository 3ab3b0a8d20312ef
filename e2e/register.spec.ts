import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, pageOnly, test } from './fixtures.ts';
import { writeSettings } from './screenshots/data-directories.ts';
import { openTab } from './steps/frame.ts';
import { quit } from './steps/leaving.ts';
import {
  createActivity,
  draftSaved,
  editBar,
  fieldOf,
  fillEverything,
  openActivity,
  openForm,
  saveAs,
} from './steps/register.ts';

const identity = 'Description of the processing';
const title = 'Name of the processing';

test('an activity is written to 100 %, saved, changed, compared with its earlier version and restored', async ({
  vigie,
}) => {
  test.slow();
  const { page } = vigie;
  await createActivity(page, 'Payroll', { author: 'Ada', reason: 'New processing' });
  await fillEverything(page);
  await draftSaved(page);
  await saveAs(page, 'Approved', { author: 'Ada', reason: 'Everything is filled in' });
  const panel = page.getByRole('complementary', { name: 'Completeness' });
  await expect(panel).toContainText('100%');
  await expect(page.getByText('Version 2, Ada,')).toBeVisible();

  await openForm(page);
  await fieldOf(page, identity, title).fill('Payroll and time sheets');
  await saveAs(page, 'Draft', { author: 'Grace', reason: 'Time sheets are new' });
  await page.getByRole('button', { name: 'Versions' }).click();
  const versions = page.getByRole('table', { name: 'Versions' }).getByRole('row');
  await expect(versions).toHaveCount(4);
  await expect(versions.nth(1)).toContainText(/3.*Grace.*Draft.*Time sheets are new.*Newest/);
  const differences = page.getByRole('region', { name: 'Differences between version 2 and version 3' });
  await expect(differences.getByRole('row').nth(1)).toContainText(/PayrollPayroll and time sheets/);
  await expect(differences.getByRole('row')).toHaveCount(2);
  await page.getByRole('radio', { name: 'Version 1 as “Before”' }).check();
  await expect(page.getByRole('heading', { name: 'Differences between version 1 and version 3' })).toBeVisible();

  await page.getByRole('button', { name: 'Restore version 2' }).click();
  await page.getByRole('dialog', { name: 'Restore version 2' }).getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Payroll', exact: true })).toBeVisible();
  await expect(page.getByText('Version 4, Grace,')).toBeVisible();

  await page.getByRole('button', { name: 'Back to the list' }).click();
  await page.getByRole('searchbox', { name: 'Search title, reference or author' }).fill('grace payroll');
  await expect(page.getByRole('table', { name: 'Processing activities' }).getByRole('row')).toHaveCount(2);
  await openTab(page, 'Journal');
  await expect(page.getByRole('log', { name: 'Lines of the journal' })).toContainText(
    'An earlier version of an activity was restored',
  );
});

test(
  'what is typed can be undone and done again, and what is wrong is said beside its field',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    await createActivity(page, 'Badges', { author: 'Ada', reason: 'New processing' });
    const name = fieldOf(page, identity, title);
    await name.fill('Badges of visitors');
    await page.keyboard.press('Control+z');
    await expect(name).toHaveValue('Badges');
    await page.keyboard.press('Control+Shift+z');
    await expect(name).toHaveValue('Badges of visitors');

    const parties = page.getByRole('region', { name: 'Parties' });
    await parties.getByRole('button', { name: 'Add: controller', exact: true }).click();
    const email = parties.getByRole('textbox', { name: /e-mail/i }).first();
    await email.fill('nobody');
    await expect(email).toHaveAttribute('aria-invalid', 'true');
    await expect(editBar(page)).toContainText('1 field to correct');
    await expect(page.getByRole('button', { name: /^Parties 1 field to correct/ })).toBeVisible();
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(email).toBeFocused();
    await email.fill('nobody@example.org');
    await saveAs(page, 'In review', { author: 'Ada', reason: 'Named' });
    await expect(page.getByRole('heading', { level: 1, name: 'Badges of visitors' })).toBeVisible();
  },
);

test(
  'the shipped record is rewritten from the configuration, and what it misses is a click away',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    await openActivity(page, 'Real-time monitoring of user profiles');
    await page.getByRole('complementary', { name: 'Completeness' }).getByRole('button', { name: 'Reviewer' }).click();
    await expect(fieldOf(page, 'Review and documents', 'Reviewer')).toBeFocused();
    await fieldOf(page, identity, title).fill('Ours');
    await saveAs(page, 'Draft', { author: 'Ada', reason: 'A name of our own' });
    await page.getByRole('button', { name: /^Rewrite from the configuration/ }).click();
    await expect(fieldOf(page, identity, title)).toHaveValue('Real-time monitoring of user profiles');
    await page.keyboard.press('Control+z');
    await expect(fieldOf(page, identity, title)).toHaveValue('Ours');
  },
);

test('a draft survives the window, and saving over a newer version is settled field by field', async ({ vigie }) => {
  const { page } = vigie;
  await createActivity(page, 'Badges', { author: 'Ada', reason: 'New processing' });
  await fieldOf(page, identity, title).fill('Badges, mine');
  await fieldOf(page, identity, 'No. / Ref.').fill('R-7');
  await draftSaved(page);
  await page.reload();

  await openActivity(page, 'Badges');
  await openForm(page);
  await fieldOf(page, identity, title).fill('Badges, theirs');
  await fieldOf(page, identity, 'Department in charge').fill('Reception');
  await saveAs(page, 'Draft', { author: 'Grace', reason: 'Theirs' });

  await expect(page.getByText(/Edits of .* They began with version 1\./)).toBeVisible();
  await page.getByRole('button', { name: 'Continue the edits' }).click();
  await expect(fieldOf(page, identity, title)).toHaveValue('Badges, mine');
  await expect(editBar(page)).toContainText('Version 2 was saved by Grace');
  await saveAs(page, 'Draft', { author: 'Ada', reason: 'Mine' });

  const conflict = page.getByRole('region', { name: 'Version 2 was saved by Grace while you were writing' });
  const save = conflict.getByRole('button', { name: 'Save as version 3' });
  await expect(conflict.getByText('1 field still to choose')).toBeVisible();
  await expect(save).toBeDisabled();
  await conflict.getByRole('group', { name: title }).getByRole('radio', { name: 'Yours' }).check();
  await save.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Badges, mine' })).toBeVisible();
  await expect(page.getByText('R-7')).toBeVisible();
  await expect(page.getByText('Reception')).toBeVisible();
});

test(
  'a retention setting that is not the declared one is found, and set as the register declares it',
  pageOnly,
  async ({ vigie }) => {
    await quit(vigie);
    writeSettings(vigie.dataDirectory, { rawRetention: 'P2D' });
    await vigie.startAgain();
    const { page } = vigie;
    await openActivity(page, 'Real-time monitoring of user profiles');
    await page.getByRole('button', { name: /^System \d/ }).click();
    const drift = page.getByRole('article').filter({
      hasText: 'The period that is set is not the one that is declared: Raw messages',
    });
    await expect(drift).toContainText(/The register says7 days.*The system shows2 days/s);
    await drift.getByRole('button', { name: 'Set the period to 7 days' }).click();
    const dialog = page.getByRole('dialog', { name: 'Set the period to 7 days' });
    await dialog.getByLabel('Your name').fill('Ada');
    await dialog.getByRole('button', { name: 'Do it' }).click();
    await expect(dialog).toBeHidden();
    await expect(drift).toHaveCount(0);
    const settings = readFileSync(join(vigie.dataDirectory, 'settings.json'), 'utf8');
    expect(JSON.parse(settings)).toMatchObject({ rawRetention: 'P7D' });
    await openTab(page, 'Journal');
    await expect(page.getByRole('log', { name: 'Lines of the journal' })).toContainText(
      'A difference between register and system was fixed',
    );
  },
);
