import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Vigie } from './fixtures.ts';
import { openTab } from './steps/frame.ts';
import { chooseTheme } from './steps/look.ts';
import { setPace } from './steps/pace.ts';
import { createActivity, editBar, fieldOf, openActivity, openForm, saveAs } from './steps/register.ts';
import { beginConnection, connectionRow, embed, saveConnection, useConnection } from './steps/settings.ts';

const identity = 'Description of the processing';
const title = 'Name of the processing';

test('two windows that edit the same activity lose nothing: the second save is settled field by field', async ({
  vigie,
}) => {
  const { page } = vigie;
  await createActivity(page, 'Badges', { author: 'Ada', reason: 'New processing' });
  const other = await openWindow(vigie);
  await openActivity(other, 'Badges');
  await openForm(other);
  await fieldOf(page, identity, title).fill('Badges, mine');
  await fieldOf(other, identity, title).fill('Badges, theirs');
  await fieldOf(other, identity, 'Department in charge').fill('Reception');
  await saveAs(other, 'Draft', { author: 'Grace', reason: 'Theirs' });
  await expect(editBar(page)).toContainText('Version 2 was saved by Grace');
  await saveAs(page, 'Draft', { author: 'Ada', reason: 'Mine' });
  await page.getByRole('group', { name: title }).getByRole('radio', { name: 'Yours' }).check();
  await page.getByRole('button', { name: 'Save as version 3' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Badges, mine' })).toBeVisible();
  await expect(other.getByText('Reception')).toBeVisible();
});

test('P-SUP-6: a pace that was put by the keyboard follows another window', async ({ vigie }) => {
  const { page } = vigie;
  const other = await openWindow(vigie);
  const pace = (window: Page) => window.getByRole('slider', { name: 'Pace' });
  await setPace(page, 'slowest');
  await expect(pace(other)).toHaveAttribute('aria-valuenow', '0');
  await pace(other).press('ArrowRight');
  await expect(pace(page)).toHaveAttribute('aria-valuenow', '1');
});

test('P-WEB-8: the new address of a host, entered in a window that it does not know any more, connects it', async ({
  vigie,
}) => {
  const { page } = vigie;
  const token = await page.evaluate(() => sessionStorage.getItem('vigie.token'));
  expect(token).not.toBeNull();
  await page.evaluate(() => sessionStorage.setItem('vigie.token', 'of-an-earlier-start'));
  await page.reload();
  await expect(page.getByText('This page has no valid token')).toBeVisible();
  await page.evaluate((given) => void (location.hash = `token=${given}`), token);
  await expect(page.getByText('This page has no valid token')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Start pipeline' })).toBeEnabled();
  expect(page.url()).not.toContain('token');
});

test('P-SET-11, P-LOK-5: a second window hears of a connection that is saved, changed under its form, used and removed, and of a theme', async ({
  vigie,
}) => {
  const { page } = vigie;
  const other = await openWindow(vigie);
  await openTab(other, 'Settings');
  await beginConnection(page, 'Trial');
  await embed(page, 'Log of messages', 'Profiles', 'Aggregates');
  await saveConnection(page, 'Trial');
  await other.getByRole('button', { name: 'Edit Trial' }).click();
  await page.getByRole('button', { name: 'Edit Trial' }).click();
  await page.getByRole('radio', { name: 'Red' }).check();
  await saveConnection(page, 'Trial');
  await expect(other.getByText('This connection was changed in another window.')).toBeVisible();
  await expect(other.getByRole('radio', { name: 'Blue' })).toBeChecked();
  await other.getByRole('button', { name: 'Show what was saved' }).click();
  await expect(other.getByRole('radio', { name: 'Red' })).toBeChecked();
  await useConnection(page, 'Trial');
  await expect(other.getByRole('banner')).toContainText('Trial');
  await chooseTheme(page, 'en', 'High contrast');
  await expect(other.locator('html')).toHaveAttribute('data-contrast', 'more');
  await useConnection(page, 'Embedded');
  await page.getByRole('button', { name: 'Remove Trial' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(other.getByText('This connection was removed in another window.')).toBeVisible();
  await other.getByRole('button', { name: 'Cancel' }).click();
  await expect(connectionRow(other, 'Trial')).toHaveCount(0);
});

/** A second window on the same host. */
async function openWindow({ page }: Vigie): Promise<Page> {
  const token = await page.evaluate(() => sessionStorage.getItem('vigie.token'));
  const other = await page.context().newPage();
  await other.goto(`${new URL(page.url()).origin}/#token=${token}`);
  return other;
}
