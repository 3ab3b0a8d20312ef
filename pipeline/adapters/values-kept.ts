import { createByteMatcher } from '../byte-matcher.ts';
import type { StoreReader } from '../sqlite.ts';

export interface KeptColumns {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Those of the values that stand in a row: in one of its columns, as bytes or as text. */
export function valuesKept(
  store: StoreReader,
  { table, columns }: KeptColumns,
  values: readonly Buffer[],
): ReadonlySet<Buffer> {
  const kept = new Set<Buffer>();
  const matcher = createByteMatcher(values);
  const rows = store.prepare(`SELECT ${columns.join(', ')} FROM ${table}`);
  rows.setReturnArrays(true);
  store.attempt(() => {
    for (const row of rows.iterate() as Iterable<unknown> as Iterable<readonly unknown[]>) {
      if (kept.size === values.length) return;
      for (const column of row) if (column !== null) matcher.find(bytesOf(column), (value) => kept.add(values[value]!));
    }
  });
  return kept;
}

function bytesOf(column: unknown): Uint8Array {
  return column instanceof Uint8Array ? column : Buffer.from(String(column));
}
