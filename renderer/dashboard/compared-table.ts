import type { ComparedRow, ComparedTable } from '../../pipeline/domain/selection-view.ts';
import type { ChartRow } from '../charts/chart-rows.ts';
import { type DataColumn, type DataTable, type DataValue, toTable } from '../charts/data-table.ts';
import type { DrawnAggregation } from '../charts/draw-table.ts';
import type { PanelContext } from './table-panel.ts';
import { differenceText } from './who-text.ts';

const none = '–';

interface Row {
  readonly label: string;
  /** Persons, or their mean. */
  readonly now: number | null;
  /** Of one row of now and then; undefined where a row stands for several. */
  readonly compared: ComparedRow | undefined;
}

/** Rows of now with what each was then (P-WHO-9); those in which nobody is any longer stand at the end. */
export function toComparedTable(
  { shape }: DrawnAggregation,
  { rows, compared }: { readonly rows: readonly ChartRow[]; readonly compared: ComparedTable },
  context: PanelContext,
): DataTable {
  const { text, format } = context;
  const { who, dashboard } = text.words;
  const isMean = shape === 'mean-by-key';
  const byKey = new Map(compared.rows.map((row) => [row.key, row]));
  const gone = compared.rows.filter(({ key, now }) => now.n === 0 && !rows.some((row) => row.key === key));
  const figure = ({ n, sum }: ComparedRow['now']): number | null => (isMean ? (n === 0 ? null : sum / n) : n);
  const written = (value: number): string => (isMean ? format.mean(value) : format.count(value));
  const shown: readonly Row[] = [
    ...rows.map(({ key, label, n, mean }) => ({
      label,
      now: isMean ? mean : n,
      compared: key === null ? undefined : (byKey.get(key) ?? (n === 0 ? nobody(key) : undefined)),
    })),
    ...gone.map((row) => ({ label: format.label(row.key), now: figure(row.now), compared: row })),
  ];
  return toTable<Row>(
    [
      { name: dashboard.columns.name, text: ({ label }) => label },
      column(isMean ? dashboard.columns.mean : who.columns.now, ({ now }) => now, written),
      column(who.columns.earlier, (row) => row.compared && figure(row.compared.earlier), written),
      column(
        who.columns.difference,
        (row) => row.compared && row.compared.now.n - row.compared.earlier.n,
        (difference) => differenceText(difference, format),
      ),
      placeColumn(context),
    ],
    shown,
  );
}

/** Bands and years without anybody are drawn too: whoever was there then would have a row. */
function nobody(key: string): ComparedRow {
  const side = { n: 0, sum: 0, rank: null };
  return { key, now: side, earlier: side };
}

function column(
  name: string,
  valueOf: (row: Row) => number | null | undefined,
  written: (value: number) => string,
): DataColumn<Row> {
  const value = (row: Row): DataValue => valueOf(row) ?? null;
  const shown = (row: Row): string => {
    const is = valueOf(row) ?? null;
    return is === null ? none : written(is);
  };
  return { name, text: shown, data: [{ name, value }] };
}

function placeColumn({ text, format }: PanelContext): DataColumn<Row> {
  const { columns, place, placeNew, placeGone } = text.words.who;
  return {
    name: columns.place,
    text({ compared }) {
      if (compared === undefined) return none;
      const [now, earlier] = [compared.now.rank, compared.earlier.rank];
      if (earlier === null) return now === null ? none : text.fill(placeNew, { now: format.count(now) });
      if (now === null) return text.fill(placeGone, { earlier: format.count(earlier) });
      if (now === earlier) return format.count(now);
      return text.fill(place, { now: format.count(now), earlier: format.count(earlier) });
    },
    data: [
      { name: columns.placeNow, value: ({ compared }) => compared?.now.rank ?? null },
      { name: columns.placeEarlier, value: ({ compared }) => compared?.earlier.rank ?? null },
    ],
  };
}
