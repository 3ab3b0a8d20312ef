import type { Migration } from '../../../sqlite.ts';

/**
 * Profiles lie in the order of arrival, so that a moment per block of 512 rows finds the old ones: an index of times would
 * cost 14 to 20 % of the rate of upserts. `oldest_ms` is a moment before which no row of the block was received.
 * `leaving` is who was deleted and has to leave the log and the aggregates yet.
 */
export const blocksAndLeaving: Migration = {
  sql: `
    CREATE TABLE blocks (
      block INTEGER PRIMARY KEY,
      oldest_ms REAL NOT NULL
    );
    INSERT INTO blocks (block, oldest_ms) SELECT row >> 9, min(received_ms) FROM profiles GROUP BY row >> 9;
    CREATE TABLE leaving (
      row INTEGER PRIMARY KEY,
      intent TEXT NOT NULL,
      id BLOB NOT NULL,
      effective_us INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      crc INTEGER NOT NULL
    );
  `,
};
