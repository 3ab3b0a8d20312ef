import type { ChartFormat } from './chart-format.ts';
import type { ChartRow } from './chart-rows.ts';

/** A row for each band, in their order; a band in which nobody is has a row of zero. Other rows follow. */
export function toBandRows(
  rows: readonly ChartRow[],
  bands: readonly string[],
  format: Pick<ChartFormat, 'label'>,
): readonly ChartRow[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const others = rows.filter(({ key }) => key === null || !bands.includes(key));
  const empty = (key: string): ChartRow => ({ key, label: format.label(key), n: 0, share: 0, mean: null });
  return [...bands.map((band) => byKey.get(band) ?? empty(band)), ...others];
}
