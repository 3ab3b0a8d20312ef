import type { ComparedRow, ComparedTable } from '../../pipeline/domain/selection-view.ts';
import type { ChartRow } from '../charts/chart-rows.ts';
import type { DataTable } from '../charts/data-table.ts';
import type { DrawnAggregation } from '../charts/draw-table.ts';
import type { PanelContext } from './table-panel.ts';
import { differenceText } from './who-text.ts';

const none = '–';

/** Rows of now with what each was then (P-WHO-9); those in which nobody is any longer stand at the end. */
export function toComparedTable(
  { shape }: DrawnAggregation,
  { rows, compared }: { readonly rows: readonly ChartRow[]; readonly compared: ComparedTable },
  { text, format }: PanelContext,
): DataTable {
  const { who, dashboard } = text.words;
  const byKey = new Map(compared.rows.map((row) => [row.key, row]));
  const gone = compared.rows.filter(({ key, now }) => now.n === 0 && !rows.some((row) => row.key === key));
  const isMean = shape === 'mean-by-key';
  const figure = ({ n, sum }: ComparedRow['now']): string =>
    isMean ? (n === 0 ? none : format.mean(sum / n)) : format.count(n);
  const cells = (row: ComparedRow | undefined): readonly string[] => {
    if (row === undefined) return [none, none, none];
    const { now, earlier } = row;
    return [figure(earlier), differenceText(now.n - earlier.n, format), placeText(row)];
  };
  const placeText = ({ now, earlier }: ComparedRow): string => {
    const [is, was] = [now.rank, earlier.rank].map((rank) => (rank === null ? none : format.count(rank)));
    return is === was ? String(is) : text.fill(who.place, { now: is ?? none, earlier: was ?? none });
  };
  return {
    columns: [
      dashboard.columns.name,
      isMean ? dashboard.columns.mean : who.columns.now,
      who.columns.earlier,
      who.columns.difference,
      who.columns.place,
    ],
    rows: [
      ...rows.map((row) => [
        row.label,
        isMean ? (row.mean === null ? none : format.mean(row.mean)) : format.count(row.n),
        ...cells(row.key === null ? undefined : byKey.get(row.key)),
      ]),
      ...gone.map((row) => [format.label(row.key), figure(row.now), ...cells(row)]),
    ],
  };
}
