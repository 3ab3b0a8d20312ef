import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Everything that axe knows of WCAG 2.2, levels A and AA. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** For whole screens its best practices too; what opens over one is in no landmark, as it should be. */
const whole = [...wcag, 'best-practice'];

/** What axe looks at: a whole screen, what opens over one, or how text stands out from its ground, by 4.5 or by 7. */
export type Looked = 'screen' | 'overlay' | 'contrast' | 'more contrast';

/** The shell has one page only, and axe would open another for what it does after a run: it is told to stay in this one. */
export async function violations(page: Page, looked: Looked): Promise<readonly string[]> {
  // Nobody reads what passed: without this, each element that did is named by a selector that only it has.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (looked === 'screen') axe.withTags(whole);
  else if (looked === 'overlay') axe.withTags(wcag);
  else axe.withRules([looked === 'contrast' ? 'color-contrast' : 'color-contrast-enhanced']);
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

const themes = [
  { colorScheme: 'dark', contrast: 'no-preference', looked: 'contrast' },
  { colorScheme: 'light', contrast: 'more', looked: 'more contrast' },
  { colorScheme: 'dark', contrast: 'more', looked: 'more contrast' },
] as const;

/** Between themes only colours differ: they are looked at in each but light, in which the window is before and after. */
export async function inOtherThemes(page: Page, look: (theme: string, looked: Looked) => Promise<void>): Promise<void> {
  for (const { looked, ...media } of themes) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', media.colorScheme);
    await look(`${media.colorScheme}, contrast ${media.contrast}`, looked);
  }
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', reducedMotion: null });
}

/** All rules in light, and the colours in the others. */
export async function inEveryTheme(page: Page, name: string, looked: 'screen' | 'overlay' = 'screen'): Promise<void> {
  expect(await violations(page, looked), name).toEqual([]);
  await inOtherThemes(page, async (theme, colours) => {
    expect(await violations(page, colours), `${name}, ${theme}`).toEqual([]);
  });
}

export async function onEveryTab(page: Page, name: string, looked: Looked): Promise<void> {
  const tabs = page.getByRole('tab');
  for (let place = 0; place < (await tabs.count()); place += 1) {
    await tabs.nth(place).click();
    await expect(page.getByRole('tabpanel')).toBeVisible();
    expect(await violations(page, looked), `tab ${place}, ${name}`).toEqual([]);
  }
}
