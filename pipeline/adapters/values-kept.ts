import { createByteMatcher } from '../byte-matcher.ts';
import type { StoreReader } from '../sqlite.ts';

export interface KeptColumns {
  readonly table: string;
  /** The column of ids, where there is one: an id is looked up in its index. */
  readonly key?: string;
  readonly columns: readonly string[];
}

/** Those of the values that stand in a row: in one of its columns, as bytes or as text. */
export function valuesKept(
  store: StoreReader,
  { table, key, columns }: KeptColumns,
  values: readonly Buffer[],
): ReadonlySet<Buffer> {
  const ids = key === undefined ? [] : values.filter((value) => isId(value));
  const row = store.prepare(`SELECT 1 FROM ${table} WHERE ${key ?? columns[0]} = ?`);
  const kept = new Set(store.attempt(() => ids.filter((id) => row.get(id) !== undefined)));
  const others = values.filter((value) => !ids.includes(value));
  if (others.length > 0)
    readRows(store, `SELECT ${columns.join(', ')} FROM ${table}`, others).forEach((value) => kept.add(value));
  return kept;
}

function readRows(store: StoreReader, sql: string, values: readonly Buffer[]): Set<Buffer> {
  const kept = new Set<Buffer>();
  const matcher = createByteMatcher(values);
  const rows = store.prepare(sql);
  rows.setReturnArrays(true);
  store.attempt(() => {
    for (const row of rows.iterate() as Iterable<unknown> as Iterable<readonly unknown[]>) {
      if (kept.size === values.length) return;
      for (const column of row) if (column !== null) matcher.find(bytesOf(column), (value) => kept.add(values[value]!));
    }
  });
  return kept;
}

/** A person's id as it is stored: no text has its length and a byte that cannot be printed. */
function isId(value: Uint8Array): boolean {
  return value.length === 16 && value.some((byte) => byte < 0x20 || byte > 0x7e);
}

function bytesOf(column: unknown): Uint8Array {
  return column instanceof Uint8Array ? column : Buffer.from(String(column));
}
