import type { Locator } from '@playwright/test';
import { tabs } from '../../renderer/frame/tabs.ts';
import type { Shot } from './album.ts';
import { chartsShown } from './drawings.ts';

/** The three screens as they are while the pipeline runs. */
export async function takeTabs({ page, tab, take }: Shot): Promise<void> {
  await page.getByTestId('balance').filter({ hasText: /\d/ }).waitFor();
  await tab('pipeline');
  // The small lines need a few points before they are lines.
  await page.locator('.trend .sparkline').first().waitFor();
  await take('pipeline');
  await tab('dashboards');
  await chartsShown(page);
  await take('dashboards');
  await take('dashboards-end', page.locator('.dash-panel').last());
  await tab('console');
  await page.locator('.console-line').first().waitFor();
  await take('console');
}

/** What opens over a screen, or instead of a chart. */
export async function takeDetails({ page, tab, take }: Shot): Promise<void> {
  await tab('dashboards');
  await chartsShown(page);
  const first = page.locator('.dash-panel').first();
  await first.getByRole('button').nth(1).click();
  await first.getByRole('table').waitFor();
  await take('dashboards-table');
  await page.locator('.dash-panel').nth(2).getByRole('button').nth(2).click();
  await page.getByRole('dialog').locator('canvas').waitFor();
  await take('dashboards-enlarged');
  await page.keyboard.press('Escape');
  await tab('console');
  await page.getByRole('searchbox').fill('JSON');
  await page.keyboard.press('Enter');
  await page.locator('.console-line-current').waitFor();
  await take('console-search');
  for (const [name, place] of [
    ['copy', 0],
    ['filters', 1],
  ] as const) {
    await page.locator('.console [aria-haspopup=menu]').nth(place).click();
    await page.getByRole('menu').waitFor();
    await take(`console-${name}`);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('banner').locator('[aria-haspopup=menu]').first().click();
  await page.getByRole('menu').waitFor();
  await take('menu');
}

/** Nothing has run yet: every screen says what to do next. */
export async function takeFirstLaunch({ page, line, tab, take }: Shot): Promise<void> {
  await ready(page).waitFor();
  await take('first-launch-pipeline');
  await page.getByRole('radio').nth(2).click();
  await page.getByRole('textbox').waitFor();
  await take('first-launch-files');
  await page.locator('.tour').getByRole('button').first().click();
  await page.locator('.tour').waitFor({ state: 'detached' });
  for (const name of tabs.slice(1)) {
    await tab(name);
    await line.answered();
    await take(`first-launch-${name}`);
  }
}

/** The primary action, whatever it is called. */
function primary(page: Shot['page']): Locator {
  return page.locator('.start-button');
}

/** Once it can be pressed. */
function ready(page: Shot['page']): Locator {
  return primary(page).and(page.locator(":not([aria-disabled='true'])"));
}

export async function startPipeline({ page }: Shot): Promise<void> {
  await primary(page).click();
  await page.locator('.state-pill.tone-ok').waitFor();
}

/** Lets a backlog grow before the transformer until the producer waits, then stops: what waits is drained first. */
export async function takeDraining({ page, line, tab, take }: Shot): Promise<void> {
  await tab('pipeline');
  const rows = page.locator('.stage-table tbody tr');
  const transformer = rows.nth(1).getByRole('button');
  await transformer.click();
  await rows.nth(1).locator('.tone-quiet').waitFor();
  await page.getByRole('slider').press('End');
  await rows.nth(0).locator('.tone-warn').waitFor({ timeout: 60_000 });
  await take('back-pressure');
  await transformer.click();
  await primary(page).click();
  await page.locator('.state-pill', { hasText: /Stopping, [1-9]/ }).waitFor();
  line.hold();
  await take('draining');
  line.release();
  await page.locator('.state-pill.tone-quiet').waitFor({ timeout: 60_000 });
  await take('stopped');
}

export async function takeDamage({ page, tab, take }: Shot): Promise<void> {
  await page.getByRole('alert').first().waitFor();
  await take('damage');
  await tab('dashboards');
  await take('damage-dashboards');
  await page.locator('.banner').first().locator('.button').last().click();
  await page.getByRole('alertdialog').waitFor();
  await take('damage-confirm');
}

export async function takeFailed(shot: Shot): Promise<void> {
  await startFailing(shot);
  await shot.take('failed');
}

export async function startFailing({ page }: Shot): Promise<void> {
  await ready(page).click();
  await page.locator('.state-pill.tone-bad').waitFor();
}

export async function takeRefused({ page, take }: Shot): Promise<void> {
  await page.locator('.state-pill.tone-bad').waitFor();
  await take('refused');
}

/** The tabs of the register: its list, the activity that is shipped with its differences and versions, and the form. */
export async function takeRegister({ page, tab, take }: Shot): Promise<void> {
  await tab('register');
  await page.locator('.row-link').first().waitFor();
  await take('register');
  await page.locator('.row-link').first().click();
  await page.locator('.entry-section').first().waitFor();
  await take('register-record');
  await page.locator('.segment').nth(2).click();
  await page.locator('.drift-list').waitFor();
  await take('register-system');
  await page.locator('.segment').nth(1).click();
  await page.locator('.versions').waitFor();
  await take('register-versions');
  await page.locator('.screen-head .button.primary').click();
  await page.locator('.entry-form').waitFor();
  await take('register-form');
  await take('register-form-rows', page.locator('.row').nth(2));
  await page.locator('.edit-bar .button.primary').click();
  await page.getByRole('dialog').waitFor();
  await take('register-save');
  await page.keyboard.press('Escape');
  await page.locator('.edit-bar .button').nth(-2).click();
  await page.locator('.versions').waitFor();
  await tab('requests');
  await page.locator('.screen').waitFor();
  await take('requests');
  await tab('purge');
  await page.locator('.screen').waitFor();
  await take('purge');
  await tab('journal');
  await page.locator('.journal-row').first().waitFor();
  await take('journal');
}
