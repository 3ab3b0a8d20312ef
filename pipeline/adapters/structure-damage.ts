import type { StoreReader } from '../sqlite.ts';

/** One torn page can spoil thousands of rows; more places than this tell nobody more. */
const maxPlaces = 20;

/**
 * What SQLite itself finds wrong with the file: pages, the order of keys, an index that disagrees with its table. It
 * names tables, indexes, pages and row numbers, never a value.
 */
export function findStructureDamage(store: StoreReader): readonly string[] {
  const rows = store.attempt(() => store.prepare(`PRAGMA integrity_check(${maxPlaces})`).all());
  return rows.map((row) => String(row['integrity_check'])).filter((found) => found !== 'ok');
}
