import type { Store } from '../sqlite.ts';

export interface ClusteredTable {
  readonly table: string;
  /** What a hit is compared with, and by which the neighbours lie together, in the table or in its index. */
  readonly key: string;
  readonly columns: readonly string[];
}

/** More than a page holds on either side, in a few milliseconds. */
const neighbours = 400;

/** What writes the rows next to a key anew; `slice` 0 are the nearest, 1 those behind them on both sides, and so on. */
export type RewriteAround = (key: Uint8Array, slice: number) => void;

/**
 * Deletes and inserts again the rows next to a key. SQLite leaves a copy of a row that it moved in the page from which it
 * moved, which is the page of its neighbours; a page whose rows all went is freed and zeroed.
 */
export function createRewriteAround(store: Store, { table, key, columns }: ClusteredTable): RewriteAround {
  const names = columns.join(', ');
  const below = store.prepare(
    `SELECT ${names} FROM ${table} WHERE ${key} < ? ORDER BY ${key} DESC LIMIT ${neighbours} OFFSET ?`,
  );
  const above = store.prepare(
    `SELECT ${names} FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT ${neighbours} OFFSET ?`,
  );
  const drop = store.prepare(`DELETE FROM ${table} WHERE ${key} = ?`);
  const insert = store.prepare(`INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`);
  return (value, slice) =>
    store.transaction(() => {
      const away = slice * neighbours;
      const rows = [...below.all(value, away), ...above.all(value, away)];
      for (const row of rows) drop.run(row[key]!);
      for (const row of rows) insert.run(...columns.map((column) => row[column]!));
    });
}
