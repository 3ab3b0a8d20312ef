import { tabs } from '../../renderer/frame/tabs.ts';
import type { Shot } from './album.ts';
import { chartsShown } from './drawings.ts';
import { startPipeline } from './scenes.ts';

/** Before the host has said anything. */
export async function takeLoading({ page, line, tab, take }: Shot): Promise<void> {
  line.hold();
  await page.reload();
  await page.getByRole('tab').first().waitFor();
  for (const name of tabs) {
    await tab(name);
    await take(`loading-${name}`);
  }
}

/** Through a connection that changes nothing. */
export async function takeReadOnly({ page, line, tab, take }: Shot): Promise<void> {
  await page.locator('.connection-badge').waitFor();
  for (const name of tabs) {
    await tab(name);
    await line.answered();
    await take(`read-only-${name}`);
  }
  // Why it is off, for whoever comes by the keyboard.
  await take('read-only-why', async () => {
    await page.locator('.alert-bell').focus();
    await page.keyboard.press('Tab');
  });
}

const failure = { code: 'io-failed', message: 'The disk failed.', details: {} } as const;
const problem = { code: failure.code, message: failure.message };

/** What a disk that fails leaves unread. Screens that hold all they show have no such state. */
export async function takeErrors({ page, line, tab, take }: Shot): Promise<void> {
  const read = [
    'history.read',
    'certificate.list',
    'console.read',
    'register.list',
    'register',
    'hold.list',
    'journal.read',
  ] as const;
  line.answer(read, { verb: 'error', error: failure });
  const nothing = { atMs: Date.now(), store: 'embedded', rows: [], hidden: 0, problem };
  line.answer(['record'], { verb: 'item', item: nothing });
  line.answer(['rejection'], { verb: 'item', item: { ...nothing, rejections: [], looked: 0, there: 0 } });
  await page.reload();
  await page.getByTestId('balance').filter({ hasText: /\d/ }).waitFor();
  for (const name of ['dashboards', 'console', 'records', 'register', 'purge', 'journal']) {
    await tab(name);
    await line.answered();
    await take(`error-${name}`);
  }
}

/** What is asked for and does not come about, said where it was asked. */
export async function takeRefusals({ page, line, tab, take }: Shot): Promise<void> {
  const trouble = page.locator('.tone-bad.trouble').first();
  const asked = ['record.find', 'purge.plan', 'request.open', 'journal.verify', 'pace.set'] as const;
  line.answer(asked, { verb: 'error', error: failure });
  await page.getByTestId('balance').filter({ hasText: /\d/ }).waitFor();
  await page.getByRole('slider').press('End');
  await page.locator('.banner').first().waitFor();
  await take('refused-pace');
  await page.locator('.banner .button').last().click();
  await tab('records');
  await page.locator('.segment').nth(2).click();
  await page.getByRole('textbox').fill('00000000-0000-4000-8000-000000000001');
  await page.keyboard.press('Enter');
  await trouble.waitFor();
  await take('refused-person');
  await tab('purge');
  await page.locator('.purge-way .button').first().click();
  await trouble.waitFor();
  await take('refused-preview');
  await tab('journal');
  await page.locator('.screen-head .button.primary').click();
  await trouble.waitFor();
  await take('refused-verification');
  await tab('requests');
  await page.locator('.screen-head .button.primary').click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox').nth(0).selectOption('access');
  await form.getByRole('combobox').nth(1).selectOption('post');
  await form.getByRole('combobox').nth(3).selectOption('none');
  await form.locator('.button.primary').click();
  await form.locator('.trouble').waitFor();
  await take('refused-request');
}

/** The host is gone while records flow: what is shown stands still, and nothing can be asked. */
export async function takeAway(shot: Shot): Promise<void> {
  const { page, line, tab, take } = shot;
  await startPipeline(shot);
  await page.getByTestId('balance').filter({ hasText: /\d/ }).waitFor();
  for (const name of tabs) {
    await tab(name);
    await line.answered();
  }
  await line.cut();
  await page.locator('.banner').first().waitFor();
  for (const name of tabs) {
    await tab(name);
    await take(`away-${name}`);
  }
}

/** What the pointer is told of a chart, and the panels that somebody hid: one of them, then all. */
export async function takeHidden({ page, tab, take }: Shot): Promise<void> {
  await tab('dashboards');
  await chartsShown(page);
  const chart = page.locator('[data-panel=arrivals] .chart');
  await chart.scrollIntoViewIfNeeded();
  await chart.locator('canvas').waitFor();
  await take('panels-hover', () => chart.hover());
  await page.locator('.dash-panels').click();
  const choices = page.getByRole('menuitemcheckbox');
  await choices.nth(1).click();
  await page.keyboard.press('Escape');
  await take('panels-hidden');
  await page.locator('.dash-panels').click();
  for (const choice of await choices.all()) {
    if ((await choice.getAttribute('aria-checked')) === 'true') await choice.click();
  }
  await page.keyboard.press('Escape');
  await page.locator('.dash-all-hidden').waitFor();
  await take('panels-all-hidden');
  await page.locator('.dash-panels').click();
  await page.getByRole('menuitem').last().click();
}
