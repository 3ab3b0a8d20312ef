import { expect, type Locator, type Page } from '@playwright/test';
import { toNumber } from './frame.ts';

export function panel(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true });
}

/** The pixels of a panel's chart. */
export async function pictureOf(page: Page, title: string): Promise<string> {
  const canvases = panel(page, title).locator('canvas');
  await expect(canvases.first()).toBeVisible();
  return canvases.evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()).join());
}

/** The text alternative of a panel's chart. */
export async function descriptionOf(page: Page, title: string): Promise<string> {
  const label = await panel(page, title).getByRole('img').first().getAttribute('aria-label');
  if (label === null) throw new Error(`the chart ${title} has no text alternative`);
  return label;
}

/** The rows of a panel's data table as they are written, without the head; afterwards the chart is back. */
export async function readTable(page: Page, title: string): Promise<readonly (readonly string[])[]> {
  await page.getByRole('button', { name: `Data table: ${title}`, exact: true }).click();
  const table = panel(page, title).getByRole('table');
  await expect(table.or(panel(page, title).getByText(/^(No rows yet|Nobody in this selection)$/))).toBeVisible();
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
  await page.getByRole('button', { name: `Chart: ${title}`, exact: true }).click();
  return rows;
}

/** A data table's first column of figures, by the names of its rows. */
export async function readCounts(page: Page, title: string): Promise<Readonly<Record<string, number>>> {
  const rows = await readTable(page, title);
  return Object.fromEntries(rows.map(([name = '', count = '']) => [name, toNumber(count)]));
}
