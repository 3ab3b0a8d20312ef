import type { ChartRow } from './chart-rows.ts';
import { isYear } from './options-years.ts';

/** At most this many empty years are filled in: a single date in the year 1000 must not make a thousand columns. */
const maxYears = 80;

/** The rows in the order of time without holes: a year in which nobody registered has a row of zero, unless some years are hidden. */
export function toYearRows(rows: readonly ChartRow[], hides = false): readonly ChartRow[] {
  const years = rows.filter((row) => isYear(row.key)).toSorted((a, b) => Number(a.key) - Number(b.key));
  const others = rows.filter((row) => !isYear(row.key));
  const first = Number(years[0]?.key);
  const last = Number(years.at(-1)?.key);
  if (hides || years.length === 0 || last - first >= maxYears) return [...years, ...others];
  const byYear = new Map(years.map((row) => [Number(row.key), row]));
  const filled = Array.from(
    { length: last - first + 1 },
    (_, index) => byYear.get(first + index) ?? emptyYear(first + index),
  );
  return [...filled, ...others];
}

function emptyYear(year: number): ChartRow {
  return { key: String(year), label: String(year), n: 0, share: 0, mean: null };
}
