import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, pageOnly, test, type Vigie } from './fixtures.ts';
import { tabs } from '../renderer/frame/tabs.ts';
import { writeConnections } from './screenshots/data-directories.ts';
import { holdLine } from './screenshots/line.ts';
import { lines, openConsole, toggleLines } from './steps/console.ts';
import { openTab, seeMoreStoredThan, startPipeline } from './steps/frame.ts';

type Page = Vigie['page'];

const noConnection = 'Not now: no connection';
const readOnly = 'Not now: the connection is read-only';
const tab = (page: Page, name: string) => page.locator(`[role=tab][id$="-trigger-${name}"]`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test(
  'P-STA-1: before the host has said anything no figure is shown, and nothing is said to be none',
  pageOnly,
  async ({ vigie: { page } }) => {
    const line = await holdLine(page);
    line.hold();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Pipeline' })).toBeVisible();
    await expect(page.locator('.flow-rate').first()).toHaveText('–');
    const seen = await page.locator('.frame').innerText();
    expect(seen).not.toMatch(/\d\/s|(^|\s)0(\s|$)|nothing|Embedded/i);
    await expect(page.getByRole('slider', { name: 'Pace' })).toHaveAccessibleDescription(noConnection);
    await openTab(page, 'Register');
    await expect(button(page, 'New activity…')).toHaveAccessibleDescription(noConnection);
    await openTab(page, 'Console');
    await expect(page.locator('.console-counts')).toHaveText('');
    line.release();
    await expect(page.locator('.console-counts')).toHaveText(/^\d+ of \d+ lines?$/);
    await expect(page.getByText('Data stays on this machine')).toBeVisible();
    await expect(page.getByText('Embedded', { exact: true })).toBeVisible();
  },
);

test(
  'P-STA-1: beside what could not be read it is not said that there is none',
  pageOnly,
  async ({ vigie: { page } }) => {
    const line = await holdLine(page);
    const error = { code: 'io-failed', message: 'EIO', details: {} } as const;
    line.answer(['certificate.list', 'hold.list'], { verb: 'error', error });
    const nothing = { atMs: 1, store: 'embedded', rows: [], hidden: 0, problem: { code: error.code, message: 'EIO' } };
    line.answer(['record'], { verb: 'item', item: nothing });
    await page.reload();
    await openTab(page, 'Purges');
    await expect(page.getByText('Reading or writing failed.')).toHaveCount(2);
    await expect(page.getByText(/^No (purge yet|hold)$/)).toHaveCount(0);
    await expect(button(page, 'Read again')).toHaveCount(2);
    await openTab(page, 'Records');
    await expect(page.getByText('The records could not be read.')).toBeVisible();
    await expect(page.getByText('It is read again by itself.')).toBeVisible();
    await expect(page.getByText('No profile is stored yet')).toHaveCount(0);
  },
);

test(
  'P-STA-1: of stores that cannot be read it is not said that nothing is in them, nor that the balance is right',
  pageOnly,
  async ({ vigie }) => {
    for (const store of ['log', 'aggregates'])
      writeFileSync(join(vigie.dataDirectory, `${store}.sqlite`), 'no database at all, '.repeat(500));
    await vigie.startAgain();
    const { page } = vigie;
    await expect(page.getByTestId('balance')).toHaveText('The counts could not be read');
    await expect(page.getByTestId('state')).toHaveText('Stopped · Damaged: Log and Aggregates');
    await expect(page.getByRole('region', { name: 'Balance' })).not.toContainText(/[a-z]0|Agrees/);
    await expect(page.getByRole('region', { name: 'Flow of records' })).not.toContainText(
      /\d (stored|rejected|person)/,
    );
    await openTab(page, 'Dashboards');
    await expect(page.locator('.dash-recount')).toContainText('The aggregates could not be read');
    await expect(page.getByText(/^0 person|of 0 persons/)).toHaveCount(0);
  },
);

test(
  'P-STA-2, P-STA-3: away from the host nothing is live, and what asks it is off and says why',
  pageOnly,
  async ({ vigie: { page } }) => {
    const line = await holdLine(page);
    await page.reload();
    await startPipeline(page);
    await seeMoreStoredThan(page, 10);
    for (const name of tabs) {
      await tab(page, name).click();
      await line.answered();
    }
    await button(page, 'Add a connection…').focus();
    await line.cut();
    await expect(page.getByText(/^The host does not answer\./)).toBeVisible();
    // What went off under the focus has it still, and says why beside it.
    await expect(button(page, 'Add a connection…')).toBeFocused();
    const stays = new Set(['All actions', 'Language and theme', 'Help', 'Copy report', 'Retention and purge']);
    const elsewhere = /^(Help: |Alerts: )|^(Real-time|vigie-pipeline)/;
    for (const name of ['register', 'requests', 'purge', 'journal', 'settings']) {
      await tab(page, name).click();
      const all = page.getByRole('button', { disabled: false });
      const named = await all.evaluateAll((each) => each.map((one) => one.ariaLabel ?? one.textContent.trim()));
      expect(
        named.filter((one) => !stays.has(one) && !elsewhere.test(one)),
        name,
      ).toEqual([]);
    }
    for (const name of ['Alerts', 'Register', 'Requests', 'Purges', 'Journal'] as const) {
      await openTab(page, name);
      await expect(page.getByRole('heading', { name: /^No / }), name).toHaveCount(0);
    }
    await expect(page.getByTestId('balance')).not.toContainText('✓');
    await openTab(page, 'Pipeline');
    await expect(button(page, 'Stop producer')).toHaveAccessibleDescription(noConnection);
    await expect(page.locator('.flow-edge.flows')).toHaveCount(0);
    await openTab(page, 'Records');
    await expect(page.locator('.records-state')).toHaveText('Not connected');
    await openTab(page, 'Console');
    await expect(page.locator('.console-state')).toHaveText('Not connected');
    await openTab(page, 'Purges');
    await expect(page.getByText(/^The holds could not be read\. The connection to the host is gone\.$/)).toBeVisible();
    await expect(page.locator('.trouble')).toHaveCount(0);
    line.restore();
    await expect(page.getByRole('heading', { name: 'No hold' })).toBeVisible();
  },
);

test(
  'P-STA-3: through a read-only connection what it refuses is off, is reached by the keyboard, and says why',
  pageOnly,
  async ({ vigie }) => {
    writeConnections(vigie.dataDirectory, [{ name: 'Production', colour: 'red', readOnly: true }]);
    await vigie.startAgain();
    const { page } = vigie;
    const start = button(page, 'Start pipeline');
    for (const one of [start, button(page, 'Start producer')]) {
      await expect(one).toBeDisabled();
      await expect(one).toHaveAccessibleDescription(readOnly);
    }
    const pace = page.getByRole('slider', { name: 'Pace' });
    for (const one of [
      pace,
      page.getByRole('radio', { name: 'Files' }),
      button(page, 'Length of the source: without end'),
    ]) {
      await expect(one).toBeDisabled();
      await expect(one).toHaveAccessibleDescription(readOnly);
    }
    await pace.press('End');
    await expect(pace).toHaveAttribute('aria-valuetext', '200 users/s');
    const tip = page.locator('.why-tip');
    await expect(tip).toHaveText(readOnly);
    await page.keyboard.press('Escape');
    await expect(tip).toHaveCount(0);
    await button(page, 'Alerts: nothing to look at').focus();
    await page.keyboard.press('Tab');
    await expect(start).toBeFocused();
    await expect(tip).toHaveText(readOnly);
    await page.keyboard.press('Enter');
    await page.keyboard.press('F9');
    await expect(page.getByTestId('state')).toHaveText('Stopped');
    await page.keyboard.press('Escape');
    await expect(tip).toHaveCount(0);
    const note = page.getByText(/^The connection in use is read-only: you can look and count/);
    await expect(note).toBeVisible();
    await openTab(page, 'Records');
    await button(page, 'Rejected').click();
    await expect(note).toBeVisible();
    await openTab(page, 'Requests');
    await expect(note).toBeVisible();
    await openTab(page, 'Purges');
    await expect(note).toBeVisible();
    await expect(button(page, 'Count now')).toBeEnabled();
    await expect(button(page, 'Add a hold…')).toHaveAccessibleDescription(readOnly);
  },
);

test(
  'P-SET-7, P-CNS-2: a window that has not heard of it is refused, and its message leads to the line of the console',
  pageOnly,
  async ({ vigie }) => {
    writeConnections(vigie.dataDirectory, [{ name: 'Production', readOnly: true }]);
    await vigie.startAgain();
    const { page } = vigie;
    const line = await holdLine(page);
    const before = { inUse: 'embedded', protection: 'none', keyStore: null, connections: [] };
    line.answer(['connection'], { verb: 'item', item: before });
    await page.reload();
    await button(page, 'Start pipeline').click();
    await expect(page.getByRole('alert')).toContainText('The connection in use is read-only');
    // Though warnings are filtered out; and no error is found where none is.
    await openConsole(page);
    await toggleLines(page, 'Levels', 'Warning');
    await page.locator('.banner.tone-bad').getByRole('button', { name: 'Show in the console' }).click();
    await expect(lines(page).locator('[aria-current=true]')).toContainText('pipeline.start was refused');
    await page.keyboard.press('F8');
    await expect(page.getByText('No error among the lines that are shown.')).toBeVisible();
  },
);
