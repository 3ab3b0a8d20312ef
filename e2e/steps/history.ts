import { expect, type Page } from '@playwright/test';
import { readTable } from './dashboards.ts';
import { openTab } from './frame.ts';

/** A second of the arrivals as the data table writes it: time, published, stored, rejected. */
type Second = readonly string[];

const arrivals = 'Arrivals over time';
const secondsOfDay = 86_400;

/**
 * The seconds that the host keeps and that nothing can change any more. The page asks for them in a reload: what it
 * measured itself has other moments. Leaves the dashboards open.
 */
export async function readSettledHistory(page: Page): Promise<readonly Second[]> {
  const reloadedAt = await page.evaluate(() => new Date().toLocaleTimeString('en-GB'));
  await page.reload();
  await openTab(page, 'Dashboards');
  const settled = async (): Promise<readonly Second[]> =>
    (await readTable(page, arrivals)).filter(([time = '']) => isBefore(time, reloadedAt));
  await expect.poll(async () => (await settled()).length, 'seconds of history').toBeGreaterThan(1);
  return settled();
}

/** Waits until the dashboards, which it opens, show these seconds, whatever else they show. */
export async function seeHistory(page: Page, history: readonly Second[]): Promise<void> {
  await openTab(page, 'Dashboards');
  await expect.poll(() => readTable(page, arrivals)).toEqual(expect.arrayContaining([...history]));
}

/** Both as HH:MM:SS, also around midnight. */
function isBefore(time: string, other: string): boolean {
  const [seconds, otherSeconds] = [time, other].map((text) => {
    const [hours = 0, minutes = 0, rest = 0] = text.split(':').map(Number);
    return hours * 3600 + minutes * 60 + rest;
  });
  const ahead = (otherSeconds! - seconds! + secondsOfDay) % secondsOfDay;
  return ahead > 0 && ahead < secondsOfDay / 2;
}
