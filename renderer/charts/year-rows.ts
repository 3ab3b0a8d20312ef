import type { ChartRow } from './chart-rows.ts';
import { isYear } from './options-years.ts';

/** At most this many empty years are filled in: a single date in the year 1000 must not make a thousand columns. */
const maxYears = 80;

/** The years of the rows in the order of time, with those between them. */
export function yearOrder(rows: readonly Pick<ChartRow, 'key'>[]): readonly string[] {
  const years = rows.flatMap(({ key }) => (isYear(key) ? [Number(key)] : [])).toSorted((a, b) => a - b);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  if (last - first >= maxYears) return years.map(toKey);
  return Array.from({ length: years.length === 0 ? 0 : last - first + 1 }, (_, index) => toKey(first + index));
}

/** The rows in the order of time without holes: a year in which nobody registered has a row of zero, unless some years are hidden. */
export function toYearRows(rows: readonly ChartRow[], hides = false): readonly ChartRow[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const others = rows.filter((row) => !isYear(row.key));
  const years = yearOrder(rows).flatMap((key) => byKey.get(key) ?? (hides ? [] : emptyYear(key)));
  return [...years, ...others];
}

function toKey(year: number): string {
  return String(year).padStart(4, '0');
}

function emptyYear(key: string): ChartRow {
  return { key, label: key, n: 0, share: 0, mean: null };
}
