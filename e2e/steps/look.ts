import { expect, type Page } from '@playwright/test';

/** The words of the menu in the language that is shown, since a test has to find it in both. */
const menus = {
  en: { button: 'Language and theme', language: 'Language', theme: 'Theme' },
  fr: { button: 'Langue et thème', language: 'Langue', theme: 'Thème' },
} as const;

/** Chooses by the words that the window shows: `language` names the one that is spoken now. */
export async function chooseLanguage(page: Page, spoken: 'en' | 'fr', choice: string): Promise<void> {
  await choose(page, spoken, { group: menus[spoken].language, choice });
}

export async function chooseTheme(page: Page, spoken: 'en' | 'fr', choice: string): Promise<void> {
  await choose(page, spoken, { group: menus[spoken].theme, choice });
}

async function choose(
  page: Page,
  spoken: 'en' | 'fr',
  { group, choice }: { readonly group: string; readonly choice: string },
): Promise<void> {
  await page.getByRole('button', { name: menus[spoken].button }).click();
  await page.getByRole('group', { name: group }).getByRole('menuitemradio', { name: choice }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
}

export async function seeEnglish(page: Page): Promise<void> {
  await expect(page.getByRole('tab')).toHaveText([
    'Pipeline',
    'Dashboards',
    'Console',
    'Records',
    'Alerts',
    'Register',
    'Requests',
    'Purges',
    'Journal',
    'Settings',
  ]);
  await expect(page.getByRole('button', { name: 'Start pipeline' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
}

export async function seeFrench(page: Page): Promise<void> {
  await expect(page.getByRole('tab')).toHaveText([
    'Pipeline',
    'Tableaux de bord',
    'Console',
    'Enregistrements',
    'Alertes',
    'Registre',
    'Demandes',
    'Purges',
    'Journal',
    'Réglages',
  ]);
  await expect(page.getByRole('button', { name: 'Démarrer le pipeline' })).toBeVisible();
  await expect(page.getByTestId('balance')).toHaveText(/Publiés/);
  await expect(page.locator('html')).toHaveAttribute('lang', /^fr/);
}

/** Judged by what is painted, from 0 (black) to 255: the page's ground under its own text. */
export async function seeTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const brightness = expect.poll(() => brightnessOf(page), `a ${theme} page`);
  if (theme === 'light') await brightness.toBeGreaterThan(200);
  else await brightness.toBeLessThan(60);
}

function brightnessOf(page: Page): Promise<number> {
  return page.locator('body').evaluate((body) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (canvas === null) throw new Error('no canvas');
    canvas.fillStyle = getComputedStyle(body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
}
