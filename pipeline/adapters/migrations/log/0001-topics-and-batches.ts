import type { Migration } from '../../../sqlite.ts';

/**
 * A row per record batch and partition, in the order of appending, so that appends go to the end of the file. The
 * payload is the last column: whoever needs only the numbers does not read it.
 */
export const topicsAndBatches: Migration = {
  sql: `
    CREATE TABLE topics (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      topic_id TEXT NOT NULL,
      partitions INTEGER NOT NULL,
      crc INTEGER NOT NULL
    );
    -- Bytes are counted since the topic was made; start_bytes of them were trimmed.
    CREATE TABLE partitions (
      topic INTEGER NOT NULL REFERENCES topics (id),
      partition INTEGER NOT NULL,
      start_offset INTEGER NOT NULL,
      end_offset INTEGER NOT NULL,
      start_bytes INTEGER NOT NULL,
      end_bytes INTEGER NOT NULL,
      crc INTEGER NOT NULL,
      PRIMARY KEY (topic, partition)
    ) WITHOUT ROWID;
    CREATE TABLE batches (
      id INTEGER PRIMARY KEY,
      topic INTEGER NOT NULL REFERENCES topics (id),
      partition INTEGER NOT NULL,
      base_offset INTEGER NOT NULL,
      next_offset INTEGER NOT NULL,
      bytes_before INTEGER NOT NULL,
      oldest_ms REAL NOT NULL,
      newest_ms REAL NOT NULL,
      crc INTEGER NOT NULL,
      payload BLOB NOT NULL
    );
    -- By the end of a batch: the first entry above an offset is the batch that holds it, or the next one.
    CREATE UNIQUE INDEX batches_by_offset ON batches (topic, partition, next_offset);
    CREATE TABLE positions (
      topic INTEGER NOT NULL REFERENCES topics (id),
      consumer_group TEXT NOT NULL,
      partition INTEGER NOT NULL,
      next_offset INTEGER NOT NULL,
      metadata TEXT NOT NULL,
      crc INTEGER NOT NULL,
      PRIMARY KEY (topic, consumer_group, partition)
    ) WITHOUT ROWID;
  `,
};
