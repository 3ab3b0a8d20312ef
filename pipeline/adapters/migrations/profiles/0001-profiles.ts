import type { Migration } from '../../../sqlite.ts';

/**
 * Wide rows in the order of arrival, and the person's id in a narrow index: clustered by a random id, a wide row costs
 * several times as much at a million persons.
 */
export const profiles: Migration = {
  sql: `
    CREATE TABLE profiles (
      row INTEGER PRIMARY KEY,
      id BLOB NOT NULL,
      effective_us INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      gender TEXT,
      title TEXT,
      full_name TEXT NOT NULL,
      username TEXT,
      domain_name TEXT NOT NULL,
      email BLOB NOT NULL,
      phone BLOB,
      address BLOB,
      inscription TEXT,
      nationality TEXT,
      age INTEGER NOT NULL,
      received_ms REAL NOT NULL,
      origin_partition INTEGER NOT NULL,
      origin_offset INTEGER NOT NULL,
      origin_index INTEGER NOT NULL,
      crc INTEGER NOT NULL
    );
    CREATE UNIQUE INDEX profiles_by_id ON profiles (id);
    CREATE TABLE committed (
      partition INTEGER PRIMARY KEY,
      value TEXT NOT NULL,
      crc INTEGER NOT NULL
    );
  `,
};
