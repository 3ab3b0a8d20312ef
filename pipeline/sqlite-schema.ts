import { DatabaseSync } from 'node:sqlite';
import type { StoreSchema } from './sqlite.ts';

const expected = new WeakMap<StoreSchema, string>();

/**
 * Whether the file describes its tables as the migrations do. SQLite believes whatever stands there: one changed letter
 * of `PRIMARY KEY` makes another table of the same bytes.
 */
export function hasSchema(database: DatabaseSync, schema: StoreSchema): boolean {
  let wanted = expected.get(schema);
  if (wanted === undefined) {
    wanted = describeMigrated(schema);
    expected.set(schema, wanted);
  }
  return describe(database) === wanted;
}

function describeMigrated(schema: StoreSchema): string {
  const fresh = new DatabaseSync(':memory:');
  try {
    for (const { sql } of schema.migrations) fresh.exec(sql);
    return describe(fresh);
  } finally {
    fresh.close();
  }
}

function describe(database: DatabaseSync): string {
  // SQLite's own tables (of ANALYZE, say) are not ours to judge.
  const rows = database
    .prepare(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite@_%' ESCAPE '@' ORDER BY name",
    )
    .all();
  return JSON.stringify(rows);
}
