import type { AggregateTable, Aggregation } from './aggregation.ts';
import { aggregations } from './aggregations.ts';
import { averageAge } from './aggregations/average-age.ts';
import type { AggregateTables } from './recount.ts';
import { type AggregatesView, maxRowsInSnapshot, type TableView } from './snapshot.ts';

type Row = TableView['rows'][number];

export interface TablesOf {
  /** The partitions that are in them, and how many there are. */
  readonly own: readonly number[];
  readonly all: number;
}

/** The snapshot of all tables, each cut to `maxRowsInSnapshot` rows. */
export function toAggregatesView(tables: AggregateTables, atMs: number, of?: TablesOf): AggregatesView {
  return {
    atMs,
    persons: personsIn(tables),
    partitions: of === undefined ? null : toPartial(of),
    tables: aggregations.map((aggregation) =>
      toTableView(aggregation, tables.get(aggregation.name) ?? new Map(), maxRowsInSnapshot),
    ),
  };
}

/** Null where they are of all. */
export function toPartial({ own, all }: TablesOf): AggregatesView['partitions'] {
  return own.length < all ? { own: own.length, all, which: [...own] } : null;
}

/** Distinct persons in the aggregates: everybody has an age. */
export function personsIn(tables: AggregateTables): number {
  return tables.get(averageAge.name)?.get('all')?.n ?? 0;
}

/** A table's rows, the most persons first (then by key), or in the aggregation's own order; at most `maxRows`. */
export function toTableView(aggregation: Aggregation, table: AggregateTable, maxRows: number): TableView {
  let persons = 0;
  for (const cell of table.values()) persons += cell.n;
  const rows = greatest(table, maxRows);
  const { order } = aggregation;
  if (order !== undefined) rows.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return { name: aggregation.name, persons, keys: table.size, rows };
}

/** The first `max` rows of the sorted table in one pass: a table of 100,000 domains is not sorted ten times a second. */
function greatest(table: AggregateTable, max: number): Row[] {
  if (table.size <= max) {
    const all = Array.from(table, ([key, cell]) => ({ key, n: cell.n, sum: cell.sum }));
    return all.toSorted((a, b) => compare(a.key, a.n, b));
  }
  const rows: Row[] = [];
  for (const [key, cell] of table) {
    const last = rows.at(-1);
    if (rows.length === max && last !== undefined && compare(key, cell.n, last) > 0) continue;
    if (rows.length === max) rows.pop();
    let at = rows.length;
    while (at > 0 && compare(key, cell.n, rows[at - 1]!) < 0) at -= 1;
    rows.splice(at, 0, { key, n: cell.n, sum: cell.sum });
  }
  return rows;
}

function compare(key: string, n: number, row: Row): number {
  if (n !== row.n) return row.n - n;
  return key < row.key ? -1 : 1;
}
