import type { ShownTable } from '../../pipeline/domain/small-rows.ts';
import type { ChartFormat } from './chart-format.ts';

/** A row as it is drawn and as its table lists it. */
export interface ChartRow {
  /** null = everything that has no row of its own. */
  readonly key: string | null;
  readonly label: string;
  readonly n: number;
  /** Of all persons in the table, 0 to 1. */
  readonly share: number;
  /** Mean of the measure, unrounded; null in the row of the others. */
  readonly mean: number | null;
}

export interface ChartRowsOptions {
  readonly format: ChartFormat;
  readonly limit: number;
  /** Words for the row of the `count` keys that have no row of their own, and of those that are hidden. */
  readonly others: (count: number, hides: boolean) => string;
  /** Keys in their own order; without it, the greatest first. */
  readonly order?: readonly string[] | undefined;
}

/** The first `limit` rows, and the others as one row, so that the persons of all rows are those of the table. */
export function toChartRows(table: ShownTable, options: ChartRowsOptions): readonly ChartRow[] {
  const sorted = table.rows.toSorted(comparison(options.order));
  const shown = sorted.slice(0, options.limit);
  const rows: ChartRow[] = shown.map((row) => ({
    key: row.key,
    label: options.format.label(row.key),
    n: row.n,
    share: shareOf(row.n, table.persons),
    mean: row.n === 0 ? null : row.sum / row.n,
  }));
  const keysLeft = table.keys - shown.length;
  const hides = table.hides === true;
  if (keysLeft <= 0 && !hides) return rows;
  const n = table.persons - shown.reduce((sum, row) => sum + row.n, 0);
  rows.push({ key: null, label: options.others(keysLeft, hides), n, share: shareOf(n, table.persons), mean: null });
  return rows;
}

export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

type SourceRow = ShownTable['rows'][number];

function comparison(order: readonly string[] | undefined): (a: SourceRow, b: SourceRow) => number {
  const byCode = (a: SourceRow, b: SourceRow): number => (a.key < b.key ? -1 : Number(a.key > b.key));
  if (order === undefined) return (a, b) => b.n - a.n || byCode(a, b);
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return (a, b) => place(a.key) - place(b.key) || byCode(a, b);
}
