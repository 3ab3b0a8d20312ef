import type { Facts } from './user.ts';

/** How a table of counts is drawn. A chart shape is chosen by it; an unknown one does not compile. */
export type AggregationShape = 'ranking' | 'bands' | 'share' | 'years' | 'mean' | 'mean-by-key' | 'matrix';

export type Dimension = 'nationality' | 'gender' | 'band' | 'domain' | 'year';

/**
 * An aggregation is a table: key -> how many persons (`n`) and the sum of a measure over them (`sum`). Parts merge by
 * addition; a mean is divided, and rounded, only for display.
 */
export interface Aggregation {
  readonly name: string;
  readonly shape: AggregationShape;
  /** What its rows tell persons apart by; a matrix by two, the rows' first. Tables by the same have the same persons. */
  readonly by: readonly Dimension[];
  /** The row that a person counts in; null = in none. A matrix joins its two keys with `|`. */
  readonly key: (facts: Facts) => string | null;
  /** What is summed, 0 where only persons are counted. */
  readonly measure: (facts: Facts) => number;
  /** Keys in the order they are shown, where the order has a meaning. */
  readonly order?: readonly string[];
}

export interface Cell {
  readonly n: number;
  readonly sum: number;
}

export type AggregateTable = Map<string, Cell>;

/** A table that is being counted. */
export type Tally = Map<string, { n: number; sum: number }>;

export const emptyCell: Cell = Object.freeze({ n: 0, sum: 0 });

/** Adds a person's facts. Rows are changed where they are; returns the key of one in which nobody is left, and which vanishes. */
export function fold(aggregation: Aggregation, table: Tally, facts: Facts): string | null {
  return tally(table, aggregation.key(facts), { n: 1, sum: aggregation.measure(facts) });
}

/** Takes a person's facts away again, in the same way. */
export function retract(aggregation: Aggregation, table: Tally, facts: Facts): string | null {
  return tally(table, aggregation.key(facts), { n: -1, sum: -aggregation.measure(facts) });
}

/** Adds every row of `part` to `into`. */
export function merge(into: AggregateTable, part: ReadonlyMap<string, Cell>): AggregateTable {
  for (const [key, cell] of part) addCell(into, key, cell);
  return into;
}

function tally(table: Tally, key: string | null, change: Cell): string | null {
  if (key === null) return null;
  const cell = table.get(key);
  if (cell === undefined) {
    table.set(key, { n: change.n, sum: change.sum });
    return null;
  }
  cell.n += change.n;
  cell.sum += change.sum;
  if (cell.n !== 0 || cell.sum !== 0) return null;
  table.delete(key);
  return key;
}

/** Makes a row anew, since others may hold it. */
function addCell(table: AggregateTable, key: string, change: Cell): void {
  const before = table.get(key) ?? emptyCell;
  const after = { n: before.n + change.n, sum: before.sum + change.sum };
  if (after.n === 0 && after.sum === 0) table.delete(key);
  else table.set(key, after);
}
