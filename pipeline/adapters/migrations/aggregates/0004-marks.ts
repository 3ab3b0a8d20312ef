import type { Migration } from '../../../sqlite.ts';

/**
 * What another store has yet to be told: rows that changed, and partitions of which every row is to be written there
 * once the kept ones are whole, from the clean offset `whole_from` on. `token` tells one marking from a later one.
 */
export const marks: Migration = {
  sql: `
    CREATE TABLE marks (
      partition INTEGER NOT NULL,
      aggregation TEXT NOT NULL,
      key TEXT NOT NULL,
      token INTEGER NOT NULL,
      PRIMARY KEY (partition, aggregation, key)
    ) WITHOUT ROWID;
    CREATE TABLE rewrites (
      partition INTEGER PRIMARY KEY,
      whole_from INTEGER NOT NULL,
      base INTEGER,
      token INTEGER NOT NULL
    );
    CREATE TABLE target (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL
    );
  `,
};
