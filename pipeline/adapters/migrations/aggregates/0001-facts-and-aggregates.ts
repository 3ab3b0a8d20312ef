import type { Migration } from '../../../sqlite.ts';

/** The ledger is narrow and read before it is written, so it is clustered by the person's id. */
export const factsAndAggregates: Migration = {
  sql: `
    CREATE TABLE facts (
      id BLOB PRIMARY KEY,
      entry TEXT NOT NULL,
      crc INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE aggregates (
      aggregation TEXT NOT NULL,
      partition INTEGER NOT NULL,
      key TEXT NOT NULL,
      n INTEGER NOT NULL,
      sum REAL NOT NULL,
      crc INTEGER NOT NULL,
      PRIMARY KEY (aggregation, partition, key)
    ) WITHOUT ROWID;
    CREATE TABLE positions (
      partition INTEGER PRIMARY KEY,
      topic_id TEXT NOT NULL,
      next_offset INTEGER NOT NULL,
      crc INTEGER NOT NULL
    );
  `,
};
