import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { inEveryTheme, inOtherThemes, onEveryTab, violations } from './steps/axe.ts';
import { matches, openConsole, searchFor } from './steps/console.ts';
import { openTab } from './steps/frame.ts';
import { quit } from './steps/leaving.ts';
import { chooseLanguage } from './steps/look.ts';
import { runToItsEnd } from './steps/purge.ts';
import { editBar, openActivity, openForm } from './steps/register.ts';

test('every tab keeps the rules of WCAG 2.2 AA in each theme and language, before anything ran and while records flow', async ({
  vigie,
}) => {
  test.slow();
  const { page } = vigie;
  await expect(page.getByRole('button', { name: 'Start pipeline' })).toBeEnabled();
  await onEveryTab(page, 'new', 'screen');
  await page.getByRole('button', { name: 'Start pipeline' }).click();
  await expect(page.getByTestId('balance')).toHaveText(/stored [1-9]/);
  await onEveryTab(page, 'running', 'screen');
  await inOtherThemes(page, (theme, rules) => onEveryTab(page, theme, rules));
  await chooseLanguage(page, 'en', 'Français');
  await onEveryTab(page, 'in French', 'screen');
});

test('what opens over a screen keeps the rules too', async ({ vigie }) => {
  const { page } = vigie;
  await page.getByRole('radio', { name: 'Files' }).click();
  await expect(page.getByRole('textbox')).toBeFocused();
  expect(await violations(page, 'overlay'), 'the form for files').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Start pipeline' }).click();
  await expect(page.getByTestId('balance')).toHaveText(/stored [1-9]/);
  await seeStore(page, 'users.raw', /^Partition/);
  await inEveryTheme(page, 'what there is to know of a topic', 'overlay');
  await page.keyboard.press('Escape');
  await seeStore(page, 'Profiles', /p50\d/);
  await page.keyboard.press('Escape');
  await openInGraph(page, 'Transformer');
  const stage = page.getByRole('dialog', { name: 'Transformer' });
  await expect(stage.getByRole('table')).toContainText('up to');
  expect(await violations(page, 'overlay'), 'what there is to know of a stage').toEqual([]);
  await stage.getByRole('button', { name: 'Restart transformer' }).click();
  await page.keyboard.press('Escape');
  await openConsole(page);
  // What it is in between is gone within a few milliseconds.
  await searchFor(page, 'transformer started');
  await expect(matches(page)).toHaveText(/ of 2$/);
  await page.getByRole('button', { name: 'Language and theme' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await inEveryTheme(page, 'the menu', 'overlay');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Dashboards' }).click();
  for (const opens of ['Save or arrange: Gender', 'Panels']) {
    await page.getByRole('button', { name: opens, exact: true }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    expect(await violations(page, 'overlay'), `the menu ${opens}`).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Enlarge: Gender', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Data table: Gender' }).click();
  await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
  expect(await violations(page, 'overlay'), 'an enlarged panel with its table').toEqual([]);
});

test('a record of the register and its form keep the rules in every theme', async ({ vigie }) => {
  // Every rule for every field of a long form takes its time.
  test.slow();
  const { page } = vigie;
  await openActivity(page, 'Real-time monitoring of user profiles');
  for (const view of [/^Record/, /^Versions/, /^System/]) {
    await page.getByRole('group', { name: 'What is shown' }).getByRole('button', { name: view }).click();
    await inEveryTheme(page, String(view));
  }
  await openForm(page);
  await inEveryTheme(page, 'the form');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('dialog')).toBeVisible();
  await inEveryTheme(page, 'the dialog', 'overlay');
  await page.keyboard.press('Escape');
  await editBar(page).getByRole('button', { name: 'Close' }).click();
});

test('the form of a connection keeps the rules in every theme', async ({ vigie }) => {
  test.slow();
  const { page } = vigie;
  await openTab(page, 'Settings');
  await page.getByRole('button', { name: 'Add a connection…' }).click();
  const kafka = page.getByRole('region', { name: 'Log of messages' });
  await kafka.getByRole('textbox', { name: 'User' }).fill('app');
  await kafka.getByRole('checkbox', { name: /^Encrypt/ }).check();
  await kafka.getByRole('textbox', { name: 'Key of the client certificate' }).fill('/key.pem');
  await inEveryTheme(page, 'the form of a connection');
});

test('a purge and a request keep the rules in every theme, from the preview to the certificate', async ({ vigie }) => {
  test.slow();
  await quit(vigie);
  await runToItsEnd(vigie.dataDirectory, { count: 20, seed: 41 });
  await vigie.startAgain();
  const { page } = vigie;
  await openTab(page, 'Purges');
  await page.getByRole('button', { name: 'Add a hold…' }).click();
  expect(await violations(page, 'overlay'), 'the form of a hold').toEqual([]);
  await page.keyboard.press('Escape');
  await page
    .getByRole('region', { name: 'Due by the register' })
    .getByRole('button', { name: 'See the preview' })
    .click();
  const typed = page.getByRole('textbox', { name: /^Type ERASE/ });
  await expect(typed).toBeVisible();
  await inEveryTheme(page, 'the preview');
  await typed.fill(/ERASE \d+/.exec(await page.getByText(/^Type ERASE/).innerText())?.[0] ?? '');
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByRole('heading', { name: 'Certificate of erasure' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByText('The certificate holds')).toBeVisible();
  await inEveryTheme(page, 'the certificate');

  await openTab(page, 'Requests');
  await page.getByRole('button', { name: 'New request…' }).click();
  const form = page.getByRole('dialog');
  expect(await violations(page, 'overlay'), 'the form of a request').toEqual([]);
  await form.getByRole('combobox', { name: 'What the person asks for' }).selectOption('erasure');
  await form.getByRole('combobox', { name: 'Came by' }).selectOption('post');
  await form.getByRole('combobox', { name: 'Find the person by' }).selectOption('none');
  await form.getByRole('button', { name: 'Enter the request' }).click();
  await expect(page.getByRole('heading', { name: 'Erasure (Art. 17)' })).toBeFocused();
  await inEveryTheme(page, 'the request');
  await page.getByRole('button', { name: 'Decide…' }).click();
  await form.getByRole('combobox', { name: 'Decision' }).selectOption('refused');
  expect(await violations(page, 'overlay'), 'the form of a decision').toEqual([]);
});

test('the window is used with the keyboard alone', async ({ vigie }) => {
  const { page } = vigie;
  const start = page.getByRole('button', { name: 'Start pipeline' });
  await expect(start).toBeEnabled();
  await start.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Stop pipeline' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tab', { name: 'Pipeline' })).toBeFocused();
  await expect(page.getByRole('tab', { name: 'Pipeline' })).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('tabpanel', { name: 'Dashboards' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('tabpanel', { name: 'Console' })).toBeVisible();
});

test('a click leaves no ring, a key does', async ({ vigie }) => {
  const { page } = vigie;
  const tab = page.getByRole('tab', { name: 'Console' });
  await tab.click();
  await expect(tab).toBeFocused();
  await expect(tab).toHaveCSS('outline-style', 'none');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('tab', { name: 'Dashboards' })).toHaveCSS('outline-style', 'solid');
});

test('every chart has words and a table of its figures', async ({ vigie }) => {
  const { page } = vigie;
  await page.getByRole('button', { name: 'Start pipeline' }).click();
  await expect(page.getByTestId('balance')).toHaveText(/stored [1-9]/);
  await page.getByRole('tab', { name: 'Dashboards' }).click();
  const panel = page.getByRole('region', { name: 'Users by nationality' });
  await expect(panel.getByRole('img', { name: /^Users by nationality, persons.*: .*\d/ })).toBeVisible();
  const charts = page.getByRole('tabpanel').getByRole('img');
  const switches = page.getByRole('button', { name: /^Data table: / });
  // The chart of what was rejected comes with the first rejection.
  await expect(charts).toHaveCount(await switches.count());
  await panel.getByRole('button', { name: 'Data table: Users by nationality' }).click();
  await expect(panel.getByRole('table').getByRole('row').nth(1)).toHaveText(/[1-9]/);
});

test('nothing moves by itself where less motion is wanted', async ({ vigie }) => {
  const { page } = vigie;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Start pipeline' }).click();
  await expect(page.locator('.flow-edge.flows').first()).toBeAttached();
  const animations = await page.evaluate(() => document.getAnimations().length);
  expect(animations).toBe(0);
});

/** Opens a store in the graph and waits for what it says of itself (P-WCH-1, P-WCH-2). */
async function seeStore(page: Page, name: string, words: RegExp): Promise<void> {
  await openInGraph(page, name);
  const details = page.getByRole('dialog', { name });
  const places = { 'users.raw': details.getByRole('table'), Profiles: details.locator('dl') } as const;
  await expect(places[name as keyof typeof places]).toHaveText(words);
}

/** A node opens something, unlike the mark of an edge, which names the nodes at both its ends. */
async function openInGraph(page: Page, name: string): Promise<void> {
  const graph = page.getByRole('region', { name: 'Flow of records' });
  await graph.getByRole('button', { name, expanded: false }).click();
}
