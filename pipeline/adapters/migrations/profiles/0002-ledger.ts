import type { Migration } from '../../../sqlite.ts';

/**
 * What erasure, restriction and hold leave behind of a person is a keyed hash. Row numbers are never given twice, so that
 * the greatest one and their number together say whether anything changed.
 */
export const ledger: Migration = {
  sql: `
    CREATE TABLE ledger (
      row INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      intent TEXT NOT NULL,
      effective_us INTEGER NOT NULL,
      raw_end_offsets TEXT NOT NULL,
      before_ms REAL,
      crc INTEGER NOT NULL,
      UNIQUE (kind, subject, intent)
    );
  `,
};
