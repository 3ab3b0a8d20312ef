import { expect, type Locator, type Page } from '@playwright/test';
import { openTab, toNumber } from './frame.ts';

/** The lines that are drawn: the list is virtual, so those in view and a few around. */
export function lines(page: Page): Locator {
  return page.getByRole('log', { name: 'Log lines' });
}

export async function openConsole(page: Page): Promise<void> {
  await openTab(page, 'Console');
  await expect(lines(page)).toBeVisible();
}

/** Waits until the console has a line like this. Search finds it wherever it is in the list. */
export async function seeLine(page: Page, pattern: RegExp): Promise<void> {
  await searchFor(page, `/${pattern.source}/`);
  await expect(matches(page)).toHaveText(/^(–|\d+) of [1-9]/);
  await searchFor(page, '');
}

export async function searchFor(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox').fill(text);
}

/** What the search says it has found. */
export function matches(page: Page): Locator {
  return page.getByRole('search').getByRole('status');
}

/** How many lines the console says that it shows, and keeps. */
export async function readLineCounts(page: Page): Promise<{ readonly shown: number; readonly kept: number }> {
  const words = await page.getByText(/^[\d,]+ of [\d,]+ lines$/).innerText();
  const [, shown = '', kept = ''] = /^([\d,]+) of ([\d,]+) lines$/.exec(words) ?? [];
  return { shown: toNumber(shown), kept: toNumber(kept) };
}

/** Switches lines of a level or of a stage on or off. */
export async function toggleLines(page: Page, group: 'Levels' | 'Stages', name: string): Promise<void> {
  const button = page.getByRole('group', { name: group }).getByRole('button', { name });
  const pressed = await button.getAttribute('aria-pressed');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', pressed === 'true' ? 'false' : 'true');
}
