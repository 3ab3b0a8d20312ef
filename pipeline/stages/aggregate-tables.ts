import { type AggregateTable, emptyCell, fold, merge, retract } from '../domain/aggregation.ts';
import { aggregations } from '../domain/aggregations.ts';
import { emptyTables, type AggregateTables } from '../domain/recount.ts';
import type { Facts } from '../domain/user.ts';
import type { AggregateRow } from '../ports.ts';

/**
 * What a batch changes in the tables of one clean partition. A row that it changes back is touched, too: another member
 * may have told others of what it was in between (P-GRP-9).
 */
export interface TablesChange {
  add(facts: Facts): void;
  takeAway(facts: Facts): void;
  readonly tables: AggregateTables;
  /** The keys of an aggregation's rows. */
  touched(aggregation: string): ReadonlySet<string>;
}

export interface AggregateState {
  /** All partitions merged: what is shown. */
  readonly totals: AggregateTables;
  /** The rows that the change makes different, as absolute values; nothing is changed yet. */
  rowsAfter(partition: number, change: TablesChange): AggregateRow[];
  apply(partition: number, change: TablesChange): void;
  /** Takes in the rows of partitions that it does not have. Rows of unknown aggregations are left. */
  load(rows: readonly AggregateRow[]): void;
  /** Lets a partition go; the totals are then of the others. */
  drop(partition: number): void;
}

export function createTablesChange(): TablesChange {
  const tables = emptyTables();
  const vanished = new Map([...tables.keys()].map((name) => [name, new Set<string>()]));
  const change = (by: typeof fold | typeof retract, facts: Facts): void => {
    for (const aggregation of aggregations) {
      const key = by(aggregation, tables.get(aggregation.name)!, facts);
      if (key !== null) vanished.get(aggregation.name)!.add(key);
    }
  };
  return {
    tables,
    add: (facts) => change(fold, facts),
    takeAway: (facts) => change(retract, facts),
    touched: (aggregation) => new Set([...tables.get(aggregation)!.keys(), ...vanished.get(aggregation)!]),
  };
}

/** The tables of partitions and their merge, begun with the rows of the store. */
export function createAggregateState(rows: readonly AggregateRow[]): AggregateState {
  const totals = emptyTables();
  const partitions = new Map<number, AggregateTables>();

  function tablesOf(partition: number): AggregateTables {
    const known = partitions.get(partition);
    if (known) return known;
    const made = emptyTables();
    partitions.set(partition, made);
    return made;
  }

  function load(more: readonly AggregateRow[]): void {
    for (const { aggregation, partition, key, n, sum } of more) {
      tablesOf(partition).get(aggregation)?.set(key, { n, sum });
      const total = totals.get(aggregation);
      if (total) merge(total, new Map([[key, { n, sum }]]));
    }
  }

  load(rows);

  return {
    totals,
    load,
    drop(partition) {
      for (const [aggregation, table] of tablesOf(partition)) merge(totals.get(aggregation)!, negate(table));
      partitions.delete(partition);
    },
    rowsAfter(partition, change) {
      const changed: AggregateRow[] = [];
      for (const [aggregation, part] of change.tables) {
        const table = tablesOf(partition).get(aggregation)!;
        for (const key of change.touched(aggregation)) {
          const { n, sum } = part.get(key) ?? emptyCell;
          const before = table.get(key) ?? emptyCell;
          changed.push({ aggregation, partition, key, n: before.n + n, sum: before.sum + sum });
        }
      }
      return changed;
    },
    apply(partition, change) {
      for (const [aggregation, part] of change.tables) {
        merge(tablesOf(partition).get(aggregation)!, part);
        merge(totals.get(aggregation)!, part);
      }
    },
  };
}

function negate(table: AggregateTable): AggregateTable {
  return new Map([...table].map(([key, { n, sum }]) => [key, { n: -n, sum: -sum }]));
}
