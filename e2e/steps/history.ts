import { expect, type Page } from '@playwright/test';
import { readTable } from './dashboards.ts';
import { openTab } from './frame.ts';

/** A row of the arrivals as the data table writes it: time, published, stored, rejected. */
type Row = readonly string[];

const arrivals = 'Arrivals over time';
const secondsOfDay = 86_400;
/** In the range that is shown first, 15 minutes, a row gathers so many seconds, and changes until they are over. */
const secondsInRow = 2;

/**
 * At least two rows that the host keeps and that nothing can change any more. The page asks for them in a reload: what
 * it measured itself has other moments. Leaves the dashboards open.
 */
export async function readSettledHistory(page: Page): Promise<readonly Row[]> {
  let settled: readonly Row[] = [];
  await expect(async () => {
    const reloadedAt = await page.evaluate(() => new Date().toLocaleTimeString('en-GB'));
    await page.reload();
    await openTab(page, 'Dashboards');
    settled = (await readTable(page, arrivals)).filter(([time = '']) => isSettled(time, reloadedAt));
    expect(settled.length, 'rows of history').toBeGreaterThan(1);
  }).toPass({ timeout: 60_000 });
  return settled;
}

/** Waits until the dashboards, which it opens, show these rows, whatever else they show. */
export async function seeHistory(page: Page, history: readonly Row[]): Promise<void> {
  await openTab(page, 'Dashboards');
  await expect.poll(() => readTable(page, arrivals)).toEqual(expect.arrayContaining([...history]));
}

/** Both as HH:MM:SS, also around midnight. */
function isSettled(time: string, reloadedAt: string): boolean {
  const [seconds, otherSeconds] = [time, reloadedAt].map((text) => {
    const [hours = 0, minutes = 0, rest = 0] = text.split(':').map(Number);
    return hours * 3600 + minutes * 60 + rest;
  });
  const ahead = (otherSeconds! - seconds! + secondsOfDay) % secondsOfDay;
  return ahead >= secondsInRow && ahead < secondsOfDay / 2;
}
