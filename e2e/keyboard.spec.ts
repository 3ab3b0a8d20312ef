import type { Page } from '@playwright/test';
import { expect, pageOnly, test } from './fixtures.ts';

test(
  'P-ACT-2, P-ACT-3, P-ACT-4, P-ACT-5: every action is found by typing, and the keys that do the same are heard and said',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    await expect(page.getByRole('button', { name: 'Start pipeline' })).toBeEnabled();
    await expect(page.getByRole('button', { name: 'Start pipeline' })).toHaveAttribute('title', 'Start pipeline (F9)');
    await page.keyboard.press('Control+3');
    await expect(page.getByRole('tab', { name: 'Console' })).toBeFocused();
    await page.keyboard.press('Control+f');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('what?');
    await expect(page.getByRole('searchbox')).toHaveValue('what?');

    await page.keyboard.press('Control+k');
    const field = palette(page).getByRole('combobox');
    await expect(field).toBeFocused();
    await field.fill('nouvelle dem');
    await expect(marked(page)).toHaveText('New request…');
    await page.keyboard.press('Escape');
    await expect(palette(page)).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toBeFocused();

    await choose(page, 'pipeline now');
    await expect(marked(page)).toHaveText(/^Stop now.*Not now: nothing is stopping/);
    await page.keyboard.press('Enter');
    await expect(palette(page)).toBeVisible();
    await field.fill('new request');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('What the person asks for');
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('tabpanel', { name: 'Requests' })).toBeVisible();

    await choose(page, 'real-time');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Real-time monitoring of user profiles' })).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(palette(page).getByRole('group').first()).toContainText('New request…');
    await page.keyboard.press('Escape');

    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard map' })).toContainText('Next error in the console');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F9');
    await expect(page.getByRole('button', { name: 'Stop pipeline' })).toBeVisible();
  },
);

function palette(page: Page) {
  return page.getByRole('dialog', { name: 'All actions' });
}

/** The row that Enter would take. */
function marked(page: Page) {
  return palette(page).getByRole('option', { selected: true });
}

async function choose(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await palette(page).getByRole('combobox').fill(typed);
}
