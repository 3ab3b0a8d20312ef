import type { Page } from '@playwright/test';
import { expect, pageOnly, test } from './fixtures.ts';
import { pressEnter, seeFocus, seeFocusIn } from './steps/focus.ts';
import { openTab, seeMoreStoredThan } from './steps/frame.ts';
import { storedPersons } from './steps/persons.ts';
import { createActivity, saveAs } from './steps/register.ts';
import { beginConnection, storeCard } from './steps/settings.ts';
import { chooseFiles } from './steps/source.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

test(
  'P-ACT-7, P-ACT-8: the focus is never lost to what a press takes away or turns off, where the pipeline is watched',
  pageOnly,
  async ({ vigie }) => {
    test.slow();
    const { page } = vigie;
    await pressEnter(button(page, 'Start pipeline'));
    await expect(button(page, 'Stop pipeline')).toBeFocused();
    await seeMoreStoredThan(page, 20);
    await pressEnter(button(page, 'Stop producer'));
    await expect(button(page, 'Start producer')).toBeFocused();
    await pressEnter(button(page, 'Stop pipeline'));
    await expect(button(page, 'Start pipeline')).toBeEnabled();
    await expect(button(page, 'Start pipeline')).toBeFocused();
    await page.getByRole('radio', { name: 'Files' }).press('Enter');
    await pressEnter(button(page, 'Cancel'));
    await expect(page.getByRole('radio', { name: 'Files' })).toBeFocused();

    await openTab(page, 'Dashboards');
    await pressEnter(button(page, 'Recount'));
    await expect(page.getByText(/equal to a recount at/)).toBeVisible();
    await expect(button(page, 'Recount')).toBeFocused();
    await seeSelectionKeepsFocus(page);
    await seeSpansKeepFocus(page);

    await openTab(page, 'Console');
    for (const leave of ['Cancel', 'Save'] as const) {
      await pressEnter(button(page, 'Filters'));
      await page.getByRole('menuitem', { name: 'Save these filters…' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Save these filters' });
      await dialog.getByRole('textbox').fill('all');
      await pressEnter(dialog.getByRole('button', { name: leave }));
      await expect(dialog).toHaveCount(0);
      await expect(button(page, 'Filters')).toBeFocused();
    }

    await openTab(page, 'Alerts');
    await page.getByRole('checkbox', { name: 'A stage is behind' }).press('Space');
    await pressEnter(button(page, 'Save rules'));
    await expect(button(page, 'Save rules')).toBeDisabled();
    await expect(button(page, 'Save rules')).toBeFocused();
    await openTab(page, 'Pipeline');
    await chooseFiles(page, ['/no/such/file.json']);
    await pressEnter(button(page, 'Start pipeline'));
    await openTab(page, 'Alerts');
    const alert = page.getByRole('tabpanel').getByRole('listitem', { name: 'Producer has failed' });
    await pressEnter(alert.getByRole('button', { name: 'Acknowledge: Producer has failed' }));
    await expect(alert).toContainText('Acknowledged');
    await seeFocusIn(alert);
  },
);

/** From the chips of who is counted: the next one, and at last the choice. */
async function seeSelectionKeepsFocus(page: Page): Promise<void> {
  const who = page.getByRole('region', { name: 'Who is counted' });
  await pressEnter(who.getByRole('button', { name: 'Nationality' }));
  const popover = page.getByRole('dialog', { name: 'Nationality' });
  for (const country of ['France', 'Norway', 'Spain'])
    await popover.getByRole('checkbox', { name: country }).press('Space');
  await page.keyboard.press('Escape');
  await expect(who.getByRole('button', { name: 'Nationality' })).toBeFocused();
  await pressEnter(who.getByRole('button', { name: 'Remove France' }));
  await expect(who.getByRole('button', { name: 'Remove Norway' })).toBeFocused();
  await pressEnter(who.getByRole('button', { name: 'Everybody again' }));
  await expect(who.getByText('Everybody is counted.', { exact: true })).toBeVisible();
  await seeFocusIn(who);
}

/** From the chip of a span of time, on each screen that has one. */
async function seeSpansKeepFocus(page: Page): Promise<void> {
  await pressEnter(button(page, 'Time span'));
  await pressEnter(button(page, 'Show this span'));
  const span = page.getByRole('region', { name: 'Who is counted' }).getByRole('group', { name: 'Time span' });
  await expect(span).toBeVisible();
  await pressEnter(span.getByRole('button', { name: 'Show in the console' }));
  const lines = page.getByRole('button', { name: /^Only lines of/ });
  await pressEnter(lines);
  await expect(lines).toHaveCount(0);
  await seeFocus(page);
  await openTab(page, 'Dashboards');
  await pressEnter(span.getByRole('button', { name: 'Show the records' }));
  const chip = page.getByRole('button', { name: /^Only records of this time/ });
  await pressEnter(chip);
  await expect(chip).toHaveCount(0);
  await seeFocus(page);
  await openTab(page, 'Dashboards');
  await pressEnter(span.getByRole('button', { name: /^Show the whole range/ }));
  await expect(span).toHaveCount(0);
  await seeFocus(page);
}

test(
  'P-ACT-7, P-ACT-8, P-ACT-9, R-PRG-17, P-SET-12: the focus is never lost where persons, purges and settings are dealt with',
  pageOnly,
  async ({ vigie }) => {
    test.slow();
    const { page } = vigie;
    await pressEnter(button(page, 'Start pipeline'));
    await seeMoreStoredThan(page, 20);
    await pressEnter(button(page, 'Stop pipeline'));
    await expect(button(page, 'Start pipeline')).toBeEnabled();
    const [person = '', other = ''] = await storedPersons(vigie.dataDirectory);

    await openTab(page, 'Records');
    await pressEnter(button(page, 'One person'));
    await page.getByRole('textbox', { name: 'Id of the person' }).fill(person);
    await pressEnter(button(page, 'Find'));
    await expect(page.getByRole('tabpanel')).toContainText(person.slice(0, 8));
    await expect(button(page, 'Find')).toBeFocused();

    await createActivity(page, 'Payroll', { author: 'Ada', reason: 'New processing' });
    await saveAs(page, 'Draft', { author: 'Ada', reason: 'Begun' });
    await seeFocus(page);
    await seeOverviewAgain(page, 'Register', 'Processing activities');

    await seePurgeRefused(page, person, other);
    await seeConnectionFormAsks(page);
    await openTab(page, 'Journal');
    await pressEnter(button(page, 'Verify the chain'));
    await expect(page.getByRole('tabpanel')).toContainText(/The chain holds/);
    await expect(button(page, 'Verify the chain')).toBeFocused();
  },
);

async function seeOverviewAgain(page: Page, tab: 'Register' | 'Purges', table: string): Promise<void> {
  await page.getByRole('tab', { name: tab }).click();
  await expect(page.getByRole('table', { name: table })).toBeVisible();
  await expect(page.getByRole('tab', { name: tab })).toBeFocused();
}

/** A preview is left, comes to nothing, is refused where it is typed, and ends in a certificate. */
async function seePurgeRefused(page: Page, person: string, other: string): Promise<void> {
  const id = page.getByRole('textbox', { name: 'Id of the person' });
  const typed = page.getByRole('textbox', { name: /^Type the id/ });
  await openTab(page, 'Purges');
  await id.fill('00000000-0000-4000-8000-000000000000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await openTab(page, 'Journal');
  await openTab(page, 'Purges');
  await expect(id).toBeVisible();

  await id.fill(person);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await pressEnter(button(page, 'All purges'));
  await expect(page.getByRole('heading', { level: 1, name: 'Purges' })).toBeFocused();
  await id.fill(person);
  await page.keyboard.press('Enter');
  await expect(typed).toBeVisible();
  await page.getByRole('tab', { name: 'Purges' }).press('Enter');
  await expect(id).toBeVisible();

  await id.fill(person);
  await page.keyboard.press('Enter');
  await pressEnter(button(page, 'Go to the confirmation'));
  await expect(typed).toBeFocused();
  await page.keyboard.type(other);
  await pressEnter(button(page, 'Erase for good'));
  await expect(typed).toHaveAccessibleDescription(/Nothing was erased/);
  await expect(typed).toHaveAttribute('aria-invalid', 'true');
  await expect(typed).toBeFocused();
  await expect(page.getByText(/^Nothing was erased/)).toBeInViewport();
  await typed.fill(person);
  await expect(typed).not.toHaveAttribute('aria-invalid');
  await pressEnter(button(page, 'Erase for good'));
  const certificate = page.getByRole('region', { name: 'Certificate of erasure' });
  await expect(certificate).toBeVisible({ timeout: 60_000 });
  await pressEnter(certificate.getByRole('button', { name: 'Verify' }));
  await expect(certificate).toContainText('The certificate holds');
  await expect(certificate.getByRole('button', { name: 'Verify' })).toBeFocused();
}

/** Left at once where nothing was entered, and else after a question. */
async function seeConnectionFormAsks(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  const question = page.getByRole('alertdialog', { name: 'Drop what was entered?' });
  await openTab(page, 'Settings');
  await pressEnter(button(page, 'Add a connection…'));
  await expect(heading).toHaveText('New connection');
  await pressEnter(button(page, 'Cancel'));
  await expect(heading).toHaveText('Settings');
  await expect(heading).toBeFocused();
  await beginConnection(page, 'trial');
  const tried = storeCard(page, 'Log of messages').getByRole('button', { name: /^Test connection/ });
  await storeCard(page, 'Log of messages').getByRole('textbox', { name: 'Brokers' }).fill('127.0.0.1:9');
  await pressEnter(tried);
  await expect(storeCard(page, 'Log of messages')).toContainText('Nothing answers at 127.0.0.1:9');
  await expect(tried).toBeFocused();
  await pressEnter(button(page, 'Cancel'));
  await pressEnter(question.getByRole('button', { name: 'Cancel' }));
  await expect(question).toHaveCount(0);
  await expect(button(page, 'Cancel')).toBeFocused();
  await pressEnter(button(page, 'Cancel'));
  await pressEnter(question.getByRole('button', { name: 'Drop it' }));
  await expect(heading).toHaveText('Settings');
  await expect(heading).toBeFocused();
}
