import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { PipelineError } from './domain/errors.ts';
import { damagedFile, toSqliteError } from './sqlite-errors.ts';
import { createFile, explainDamage, isFileThere, requireWhole } from './sqlite-file.ts';
import { hasSchema } from './sqlite-schema.ts';

/** One step of a schema. Runs in a transaction of its own and must not be edited once it was released. */
export interface Migration {
  readonly sql: string;
}

export interface StoreSchema {
  /** Says whose file it is: SQLite's `application_id`, so that another program's file is never written to. */
  readonly applicationId: number;
  /** In order; the file's `user_version` counts those that were applied. */
  readonly migrations: readonly Migration[];
  /** Decided when the file is made; 4096 unless told. Smaller ones suit narrow rows under random keys. */
  readonly pageBytes?: number;
}

/** How long a statement waits for another connection's lock, unless told. */
export const defaultBusyMs = 5000;

export interface OpenOptions {
  readonly path: string;
  readonly schema: StoreSchema;
  /** FULL = a commit is on the disk when it returns; NORMAL = the last commits may be lost with the power, in order. */
  readonly synchronous?: 'FULL' | 'NORMAL';
  readonly cacheBytes?: number;
  /** How long a statement waits for another connection's lock. */
  readonly busyMs?: number;
  /** The write-ahead log is moved into the file when it has this many bytes; 0 = this connection never does it. */
  readonly checkpointBytes?: number;
}

/** A connection that cannot write: for whoever reads beside the owner. */
export interface StoreReader {
  readonly path: string;
  prepare(sql: string): StatementSync;
  /** Runs `work`; what SQLite throws becomes a `PipelineError`. */
  attempt<T>(work: () => T): T;
  /** Safe to call twice. */
  close(): void;
}

export interface Store extends StoreReader {
  /** All of `work` or nothing. Rejects `work` of a promise by its type: a transaction never spans a turn of the loop. */
  transaction<T>(work: () => T extends Promise<unknown> ? never : T): T;
  exec(sql: string): void;
}

const defaultPageBytes = 4096;
const readerCacheBytes = 8 * 1024 ** 2;

/**
 * Opens a store's file, makes it where it is missing, and brings an older one up to date. Throws `store-too-new`,
 * `store-damaged`, or what `toSqliteError` makes of SQLite's own.
 */
export function openStore(options: OpenOptions): Store {
  const { path, schema } = options;
  return toSqliteError(path, () => {
    if (!isFileThere(path)) createFile(path, (fresh) => prepareFresh(fresh, schema));
    const database = new DatabaseSync(path, { timeout: options.busyMs ?? defaultBusyMs });
    try {
      setUp(database, options);
      checkIdentity(database, path, schema);
      migrate(database, schema);
      checkSchema(database, path, schema);
      return wrap(database, path);
    } catch (error) {
      database.close();
      throw explainDamage(path, error);
    }
  });
}

/** Opens an existing file for reading only. Throws like `openStore`; a missing file is `input-not-found`. */
export function openStoreReader(options: Pick<OpenOptions, 'path' | 'schema' | 'cacheBytes' | 'busyMs'>): StoreReader {
  const { path, schema } = options;
  return toSqliteError(path, () => {
    if (!isFileThere(path)) {
      throw new PipelineError(
        'input-not-found',
        `${basename(path)} does not exist: nothing was stored in this data directory yet.`,
      );
    }
    const database = new DatabaseSync(path, { timeout: options.busyMs ?? defaultBusyMs, readOnly: true });
    try {
      database.exec(`PRAGMA query_only = ON; PRAGMA cache_size = -${(options.cacheBytes ?? readerCacheBytes) / 1024}`);
      checkIdentity(database, path, schema);
      requireCurrent(database, path, schema);
      checkSchema(database, path, schema);
      return wrap(database, path);
    } catch (error) {
      database.close();
      throw explainDamage(path, error);
    }
  });
}

/** What a reader reads from now until it is closed is as it stands at this moment, whoever writes meanwhile. */
export function pinReader(reader: StoreReader): void {
  reader.attempt(() => {
    reader.prepare('BEGIN').run();
    // A transaction sees the moment of its first read.
    reader.prepare('SELECT count(*) FROM sqlite_schema').get();
  });
}

/** Moves the write-ahead log into the file and empties it, so that no erased byte stays in it. */
export function emptyWriteAheadLog(store: Store): void {
  const row = store.attempt(() => store.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get());
  if (row?.['busy'] !== 0) {
    throw new PipelineError(
      'store-busy',
      `${basename(store.path)} is being read; its write-ahead log could not be emptied. It is tried again.`,
      {
        canRetry: true,
        details: { file: basename(store.path) },
      },
    );
  }
}

function setUp(database: DatabaseSync, options: OpenOptions): void {
  const cacheKiB = Math.round((options.cacheBytes ?? 8 * 1024 ** 2) / 1024);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = ${options.synchronous ?? 'FULL'};
    PRAGMA secure_delete = ON;
    PRAGMA cell_size_check = ON;
    PRAGMA cache_size = -${cacheKiB};
    PRAGMA journal_size_limit = 16777216;
  `);
  // A file keeps the pages that it was made with, and says what they are once it was read.
  const checkpointPages = Math.round((options.checkpointBytes ?? 4 * 1024 ** 2) / pragma(database, 'page_size'));
  database.exec(`PRAGMA wal_autocheckpoint = ${checkpointPages}`);
}

/** A fresh file is whole before it gets its name, so that an empty one is always a lost one. */
function prepareFresh(path: string, schema: StoreSchema): void {
  const database = new DatabaseSync(path);
  try {
    database.exec(
      `PRAGMA page_size = ${schema.pageBytes ?? defaultPageBytes}; PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON; PRAGMA application_id = ${schema.applicationId}`,
    );
    migrate(database, schema);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
}

function checkIdentity(database: DatabaseSync, path: string, schema: StoreSchema): void {
  const found = pragma(database, 'application_id');
  if (found !== schema.applicationId) throw damagedFile(path, 'it is not a store of this program');
  requireWhole(path, pragma(database, 'page_count') * pragma(database, 'page_size'));
  const version = pragma(database, 'user_version');
  const known = schema.migrations.length;
  if (version <= known) return;
  throw new PipelineError(
    'store-too-new',
    `${basename(path)} was written by a newer version of Vigie (schema ${version}; this one knows ${known}). Install that version, or choose another data directory.`,
    { details: { file: basename(path), version, known, bytes: statSync(path).size } },
  );
}

function checkSchema(database: DatabaseSync, path: string, schema: StoreSchema): void {
  if (!hasSchema(database, schema)) throw damagedFile(path, 'its tables are not described as they were made');
}

function requireCurrent(database: DatabaseSync, path: string, schema: StoreSchema): void {
  if (pragma(database, 'user_version') === schema.migrations.length) return;
  throw new PipelineError(
    'store-busy',
    `${basename(path)} is of an older version of Vigie and was not brought up to date yet: start Vigie on it once.`,
    {
      canRetry: true,
      details: { file: basename(path) },
    },
  );
}

function migrate(database: DatabaseSync, schema: StoreSchema): void {
  while (pragma(database, 'user_version') < schema.migrations.length) {
    database.exec('BEGIN IMMEDIATE');
    try {
      // Read again: another thread may have applied the step while this one waited for the lock.
      const version = pragma(database, 'user_version');
      const migration = schema.migrations[version];
      if (migration) database.exec(`${migration.sql}; PRAGMA user_version = ${version + 1}`);
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }
}

function pragma(database: DatabaseSync, name: 'application_id' | 'user_version' | 'page_count' | 'page_size'): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}

function wrap(database: DatabaseSync, path: string): Store {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const attempt = <T>(work: () => T): T => toSqliteError(path, work);
  return {
    path,
    attempt,
    prepare: (sql) => attempt(() => database.prepare(sql)),
    exec: (sql) => attempt(() => database.exec(sql)),
    transaction(work) {
      return attempt(() => {
        begin.run();
        try {
          const result = work();
          commit.run();
          return result;
        } catch (error) {
          // A full disk may have ended the transaction already.
          if (database.isTransaction) database.exec('ROLLBACK');
          throw error;
        }
      });
    },
    close() {
      if (database.isOpen) attempt(() => database.close());
    },
  };
}
