import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { openStore, openStoreReader, type Store, type StoreSchema } from './sqlite.ts';
import { createTemporaryDirectory } from './testing/temporary-directory.ts';

const schema: StoreSchema = { applicationId: 0x56477465, migrations: [{ sql: 'CREATE TABLE notes (text TEXT)' }] };
const directory = createTemporaryDirectory();

afterEach(() => directory.remove());

describe('P-FIL-1: a schema only grows', () => {
  test('P-FIL-1: an older file is brought up to date, step by step, and keeps its rows', () => {
    const path = made(directory.file('older.sqlite'));
    const later = {
      ...schema,
      migrations: [
        ...schema.migrations,
        { sql: "ALTER TABLE notes ADD COLUMN mood TEXT DEFAULT 'fine'" },
        { sql: 'CREATE TABLE more (n)' },
      ],
    };
    expect(() => openStoreReader({ path, schema: later })).toThrow(
      expect.objectContaining({ code: 'store-busy', canRetry: true }),
    );
    const store = openStore({ path, schema: later });
    expect(store.prepare('SELECT * FROM notes').all()).toEqual([
      expect.objectContaining({ text: 'first', mood: 'fine' }),
    ]);
    store.close();
    openStoreReader({ path, schema: later }).close();
  });

  test('P-FIL-1: a newer file is refused and left as it is', () => {
    const path = made(directory.file('newer.sqlite'));
    alter(path, 'PRAGMA user_version = 9');
    const before = statSync(path).mtimeMs;
    for (const open of [openStore, openStoreReader]) {
      expect(() => open({ path, schema })).toThrow(
        expect.objectContaining({
          code: 'store-too-new',
          canRetry: false,
          details: expect.objectContaining({ version: 9, known: 1 }),
        }),
      );
    }
    expect(statSync(path).mtimeMs).toBe(before);
  });

  test('P-FIL-1: a step that fails leaves nothing behind', () => {
    const path = made(directory.file('failing.sqlite'));
    expect(() =>
      openStore({
        path,
        schema: { ...schema, migrations: [...schema.migrations, { sql: 'CREATE TABLE half (n); SELECT nonsense' }] },
      }),
    ).toThrow('nonsense');
    const store = openStore({ path, schema });
    expect(store.prepare("SELECT name FROM sqlite_master WHERE name = 'half'").all()).toEqual([]);
    store.close();
  });
});

describe('P-FIL-2: damage of a whole file is said, never taken for a new store', () => {
  test.each([
    ['emptied', (path: string) => truncateSync(path, 0), 'it is empty'],
    ['cut within its first page', (path: string) => truncateSync(path, 50), 'its beginning'],
    ['cut', (path: string) => truncateSync(path, statSync(path).size - 5000), 'it was cut'],
    ['of another kind', (path: string) => writeFileSync(path, 'not a database, '.repeat(1000)), 'its beginning'],
    ['of another program', (path: string) => alter(path, 'PRAGMA application_id = 7'), 'not a store of this program'],
    ['gone beside its write-ahead log', loseMainFile, 'is gone'],
  ])('P-FIL-2: a file that is %s', (_, harm, words) => {
    const path = made(directory.file('harmed.sqlite'));
    harm(path);
    for (const open of [openStore, openStoreReader]) {
      expect(() => open({ path, schema })).toThrow(
        expect.objectContaining({ code: 'store-damaged', canRetry: false, message: expect.stringContaining(words) }),
      );
    }
  });

  test('P-FIL-2: pages of nonsense are found when they are read', () => {
    const path = made(directory.file('nonsense.sqlite'), 2000);
    const page = Buffer.alloc(4096, 0xa5);
    const bytes = statSync(path).size;
    overwrite(path, page, bytes - 2 * 4096);
    const store = openStore({ path, schema });
    const statement = store.prepare('SELECT sum(length(text)) FROM notes');
    expect(() => store.attempt(() => statement.get())).toThrow(expect.objectContaining({ code: 'store-damaged' }));
    store.close();
  });
});

test('P-FIL-3: a full disk is a retryable error; the transaction left nothing, and later ones go on', () => {
  const path = made(directory.file('full.sqlite'));
  const store = openStore({ path, schema });
  const insert = store.prepare('INSERT INTO notes (text) VALUES (?)');
  store.exec('PRAGMA max_page_count = 8');
  const fill = () =>
    store.transaction(() => {
      for (let row = 0; row < 100; row++) insert.run('x'.repeat(1000));
    });
  expect(fill).toThrow(expect.objectContaining({ code: 'disk-full', canRetry: true }));
  expect(countOf(store)).toBe(1);
  store.exec('PRAGMA max_page_count = 10000');
  fill();
  expect(countOf(store)).toBe(101);
  store.close();
});

test('P-FIL-4: another writer is waited for, then it is a retryable error', () => {
  const path = made(directory.file('busy.sqlite'));
  const [one, two] = [openStore({ path, schema }), openStore({ path, schema, busyMs: 20 })];
  one.exec('BEGIN IMMEDIATE');
  expect(() => two.transaction(() => undefined)).toThrow(
    expect.objectContaining({ code: 'store-busy', canRetry: true }),
  );
  one.exec('COMMIT');
  two.transaction(() => undefined);
  one.close();
  two.close();
});

test('P-FIL-5: a reader works beside the owner, sees what is committed, and cannot write', () => {
  const path = made(directory.file('read.sqlite'));
  const owner = openStore({ path, schema });
  const reader = openStoreReader({ path, schema });
  owner.prepare("INSERT INTO notes (text) VALUES ('second')").run();
  expect(countOf(reader)).toBe(2);
  expect(() => reader.attempt(() => reader.prepare('DELETE FROM notes').run())).toThrow(
    expect.objectContaining({ code: 'io-failed' }),
  );
  reader.close();
  owner.close();
  expect(() => openStoreReader({ path: directory.file('none.sqlite'), schema })).toThrow(
    expect.objectContaining({ code: 'input-not-found' }),
  );
});

test("P-FIL-6: a new file is the owner's alone, and nothing half-made stays beside it", () => {
  const path = made(directory.file('fresh.sqlite'));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(dirname(path))).toEqual(['fresh.sqlite']);
  expect(() =>
    openStore({ path: directory.file('failed.sqlite'), schema: { ...schema, migrations: [{ sql: 'nonsense' }] } }),
  ).toThrow('nonsense');
  expect(existsSync(directory.file('failed.sqlite'))).toBe(false);
});

function made(path: string, rows = 1): string {
  const store = openStore({ path, schema });
  const insert = store.prepare('INSERT INTO notes (text) VALUES (?)');
  store.transaction(() => {
    for (let row = 0; row < rows; row++) insert.run(row === 0 ? 'first' : `note ${row} `.repeat(10));
  });
  store.close();
  return path;
}

function alter(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

function loseMainFile(path: string): void {
  rmSync(path);
  writeFileSync(`${path}-wal`, 'a write-ahead log');
}

function overwrite(path: string, bytes: Buffer, at: number): void {
  const whole = readFileSync(path);
  bytes.copy(whole, at);
  writeFileSync(path, whole);
}

function countOf(store: Pick<Store, 'prepare'>): unknown {
  return store.prepare('SELECT count(*) AS n FROM notes').get()?.['n'];
}
