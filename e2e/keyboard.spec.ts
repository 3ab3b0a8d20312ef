import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, pageOnly, test } from './fixtures.ts';
import { matches } from './steps/console.ts';
import { seeMoreStoredThan } from './steps/frame.ts';
import { storedPersons } from './steps/persons.ts';

test(
  'P-ACT-2, P-ACT-3, P-ACT-4, P-ACT-5, P-HLP-1, P-HLP-2, P-HLP-3, P-HLP-5: every action is found by typing, and the keys that do the same are heard and said',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    await expect(page.getByRole('button', { name: 'Start pipeline' })).toBeEnabled();
    await expect(page.getByRole('button', { name: 'Start pipeline' })).toHaveAttribute('title', 'Start pipeline (F9)');
    await page.keyboard.press('Control+3');
    await expect(page.getByRole('tab', { name: 'Console' })).toBeFocused();
    await page.keyboard.press('Control+4');
    await expect(page.getByRole('tab', { name: 'Records' })).toBeFocused();
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
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(palette(page)).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toBeFocused();

    await choose(page, 'pipeline now');
    await expect(marked(page)).toHaveText(/^Stop now.*Not now: no stop is under way/);
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

    const help = page.getByRole('button', { name: 'Help', exact: true });
    await help.focus();
    await choose(page, 'about');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Vigie' })).toContainText(vigie.dataDirectory);
    await page.getByRole('button', { name: 'Licences' }).press('Enter');
    const licences = page.getByRole('dialog', { name: 'Licences' });
    await licences.getByRole('searchbox').fill('natural');
    await licences.getByRole('button', { name: /^Natural Earth/ }).press('Enter');
    await expect(licences.getByRole('article', { name: 'Natural Earth' })).toContainText('in the public domain');
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(help).toBeFocused();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard map' })).toContainText('Next error in the console');
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+1');
    const link = page.getByRole('button', { name: 'Help: Waiting and lag' });
    await link.press('Enter');
    const pages = page.getByRole('dialog', { name: 'Help' });
    await expect(pages.getByRole('article', { name: 'What each figure means' })).toContainText('“Lag” is how long ago');
    await pages.getByRole('searchbox').fill('disk-full');
    await pages.getByRole('button', { name: /^disk-full/ }).press('Enter');
    await expect(pages.getByText('Free some space: a running pipeline then goes on by itself.')).toBeInViewport();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
    await page.keyboard.press('F9');
    await expect(page.getByRole('button', { name: 'Stop pipeline' })).toBeVisible();
  },
);

test('P-ACT-6: from the launch to a finished purge by the keyboard alone, and the focus is always seen', async ({
  vigie,
}) => {
  const { page } = vigie;
  await expect(page.getByRole('button', { name: 'Start pipeline' })).toBeEnabled();
  await page.keyboard.press('F9');
  await seeMoreStoredThan(page, 20);
  await page.keyboard.press('Control+2');
  await tabTo(page, page.getByRole('button', { name: 'Data table: Users by nationality' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Users by nationality' }).getByRole('table')).toBeVisible();
  await choose(page, 'enlarge users by nat');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Users by nationality' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+3');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Aggregator started');
  await expect(matches(page)).toHaveText('– of 1');
  await page.keyboard.press('Enter');
  await expect(page.locator('.console-line-current')).toContainText('Aggregator started');
  await page.keyboard.press('F9');
  await expect(page.getByRole('button', { name: 'Start pipeline' })).toBeEnabled();

  const [person = ''] = await storedPersons(vigie.dataDirectory);
  await page.keyboard.press('Control+8');
  await expect(page.getByRole('tab', { name: 'Purges' })).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: 'Id of the person' }));
  await page.keyboard.type(person);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: /^Type the id/ }));
  await page.keyboard.type(person);
  await tabTo(page, page.getByRole('button', { name: 'Erase for good' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Certificate of erasure' })).toBeVisible({ timeout: 60_000 });
  await tabTo(page, page.getByRole('button', { name: 'Verify' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('The certificate holds')).toBeVisible();
});

/** Presses Tab until the focus is there; wherever it stops on the way, it is seen. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let stops = 0; stops < 120; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readStop);
    expect(stop.isSeen, `the focus is seen on ${stop.what}`).toBe(true);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never came there.');
}

function readStop(): { readonly what: string; readonly isSeen: boolean } {
  const element = document.activeElement;
  if (element === null) return { what: 'nothing', isSeen: false };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  return {
    what: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)}`,
    isSeen: outlineStyle !== 'none' && outlineWidth !== '0px' && width > 1 && height > 1,
  };
}

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
