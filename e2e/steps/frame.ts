import { expect, type Page } from '@playwright/test';

/** What the footer says, as numbers. `agrees` = it says itself that the sum is right and nothing is on its way. */
export interface Balance {
  readonly published: number;
  readonly stored: number;
  readonly rejected: number;
  readonly agrees: boolean;
}

/** A drain may have a long way to go on a busy machine. */
const drainMs = 30_000;
/** At full load ten thousand records arrive between two looks a second apart. */
const often = { intervals: [50] };

export async function startPipeline(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start pipeline' }).click();
  await expect(page.getByRole('button', { name: 'Stop pipeline' })).toBeVisible();
}

/** Stops and waits until all is drained. */
export async function stopPipeline(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stop pipeline' }).click();
  await expect(page.getByRole('button', { name: 'Start pipeline' })).toBeEnabled({ timeout: drainMs });
}

/** A tab by its name, in the language of the page. */
type TabName =
  | 'Pipeline'
  | 'Dashboards'
  | 'Console'
  | 'Records'
  | 'Alerts'
  | 'Register'
  | 'Requests'
  | 'Demandes'
  | 'Purges'
  | 'Journal'
  | 'Settings'
  | 'Réglages';

export async function openTab(page: Page, name: TabName): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await expect(page.getByRole('tabpanel', { name })).toBeVisible();
}

export async function readBalance(page: Page): Promise<Balance> {
  const line = page.getByTestId('balance');
  await expect(line).toHaveText(/^Published/);
  const text = await line.innerText();
  const [published, stored, rejected] = [/Published ([\d,]+)/, /stored ([\d,]+)/, /rejected ([\d,]+)/].map((figure) =>
    toNumber(figure.exec(text)?.[1] ?? ''),
  );
  if (published === undefined || stored === undefined || rejected === undefined) throw new Error(`no balance: ${text}`);
  return { published, stored, rejected, agrees: text.includes('✓') };
}

/** Waits until the footer shows more than so many records as published. */
export async function seeMorePublishedThan(page: Page, records: number): Promise<void> {
  await expect.poll(async () => (await readBalance(page)).published, often).toBeGreaterThan(records);
}

export async function seeMoreStoredThan(page: Page, records: number): Promise<void> {
  await expect.poll(async () => (await readBalance(page)).stored, often).toBeGreaterThan(records);
}

/** Waits until exactly so many are stored and nothing is on its way. */
export async function seeStored(page: Page, records: number): Promise<void> {
  await expect
    .poll(async () => await readBalance(page))
    .toEqual(expect.objectContaining({ stored: records, agrees: true }));
}

/** 1,204,118 as the window writes it in English; fails on anything else. */
export function toNumber(text: string): number {
  const digits = text.trim().replaceAll(',', '');
  if (!/^\d+(\.\d+)?$/.test(digits)) throw new Error(`not a number of the window: ${text}`);
  return Number(digits);
}

/** Everything that the state in the header says from now on, in its order; it grows while the page lives. */
export async function recordStates(page: Page): Promise<readonly string[]> {
  const said: string[] = [];
  await page.exposeFunction('vigieTestStateSaid', (text: string) => void said.push(text));
  await page.getByTestId('state').evaluate((pill) => {
    const say = Reflect.get(window, 'vigieTestStateSaid') as (text: string) => void;
    new MutationObserver(() => say(pill.textContent)).observe(pill, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return said;
}
