import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { emptyWriteAheadLog, openStore, openStoreReader, type Store, type StoreSchema } from '../sqlite.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { clearBytes } from './clear-bytes.ts';
import { createRewriteAround } from './rewrite-around.ts';

const schema: StoreSchema = {
  applicationId: 0x56477465,
  migrations: [{ sql: 'CREATE TABLE persons (id BLOB PRIMARY KEY) WITHOUT ROWID' }],
};
const directory = createTemporaryDirectory();
const kept = { table: 'persons', columns: ['id'] };
const signal = new AbortController().signal;

afterEach(() => directory.remove());

/** Keys in no order: pages split, and copies stay behind in the halves that are left. The same ones in every run. */
function filled(): { store: Store; ids: Buffer[] } {
  const store = openStore({ path: directory.file('persons.sqlite'), schema });
  const insert = store.prepare('INSERT INTO persons VALUES (?)');
  const ids = Array.from({ length: 60_000 }, (_, index) =>
    hash('sha256', `person ${index} of 9`, 'buffer').subarray(0, 16),
  );
  store.transaction(() => ids.forEach((id) => void insert.run(id)));
  return { store, ids };
}

function bytesOf(store: Store): string {
  const files = [store.path, `${store.path}-wal`].filter((file) => existsSync(file));
  return Buffer.concat(files.map((file) => readFileSync(file))).toString('latin1');
}

function foundIn(store: Store, ids: readonly Buffer[]): Buffer[] {
  const bytes = bytesOf(store);
  return ids.filter((id) => bytes.includes(id.toString('latin1')));
}

/** Deletes persons, and returns those of whom deleting left a copy in the file. */
function leftBehind(store: Store, ids: readonly Buffer[]): Buffer[] {
  const remove = store.prepare('DELETE FROM persons WHERE id = ?');
  store.transaction(() => ids.forEach((id) => void remove.run(id)));
  emptyWriteAheadLog(store);
  return foundIn(store, ids);
}

test('P-ERA-9: what deleting leaves in the file goes, also in a call with nothing left to delete', async () => {
  const { store, ids } = filled();
  const left = leftBehind(store, ids.slice(0, 3000));
  expect(left.length).toBeGreaterThan(0);
  await clearBytes({ store, kept, inTurn: (work) => work() }, left, signal);
  expect(foundIn(store, left)).toEqual([]);
  expect(foundIn(store, ids.slice(3000, 3100)).length).toBe(100);
  store.close();
});

test('P-ERA-9: a reader in the way is waited for, and the bytes are looked for all the same', async () => {
  const { store, ids } = filled();
  const left = leftBehind(store, ids.slice(0, 3000));
  const reader = openStoreReader({ path: store.path, schema });
  const rows = reader.prepare('SELECT id FROM persons').iterate();
  rows.next();
  store.exec('DELETE FROM persons WHERE id = (SELECT max(id) FROM persons)');
  const third = Promise.withResolvers<void>();
  let tries = 0;
  const inTurn = <T>(work: () => T): T => {
    if ((tries += 1) === 3) third.resolve();
    return work();
  };
  const clearing = clearBytes({ store, kept, inTurn }, left, signal);
  const first = await Promise.race([third.promise.then(() => 'in the way'), clearing.then(() => 'cleared')]);
  expect(first).toBe('in the way');
  rows.return?.();
  await clearing;
  expect(foundIn(store, left)).toEqual([]);
  reader.close();
  store.close();
});

test('P-ERA-9: writing anew what stands around a hit is enough: the file as a whole is not', async () => {
  const { store, ids } = filled();
  const left = leftBehind(store, ids.slice(0, 3000));
  expect(left.length).toBeGreaterThan(0);
  const wholes: string[] = [];
  const watched = { ...store, exec: (sql: string) => (sql === 'VACUUM' ? wholes.push(sql) : store.exec(sql)) };
  const around = createRewriteAround(store, { table: 'persons', key: 'id', columns: ['id'] });
  const inTurn = <T>(work: () => T): T => work();
  await clearBytes({ store: watched as Store, kept, inTurn, rewriteAround: around }, left, signal);
  expect([foundIn(store, left), wholes]).toEqual([[], []]);
  expect(store.prepare('SELECT count(*) AS n FROM persons').get()).toMatchObject({ n: 57_000 });
  store.close();
});

test('P-ERA-9: a value that stands in what is kept is no residue: nothing is written anew for it', async () => {
  const { store, ids } = filled();
  const wholes: string[] = [];
  const watched = { ...store, exec: (sql: string) => (sql === 'VACUUM' ? wholes.push(sql) : store.exec(sql)) };
  await clearBytes({ store: watched as Store, kept, inTurn: (work) => work() }, [ids[40_000]!], signal);
  expect([foundIn(store, [ids[40_000]!]).length, wholes]).toEqual([1, []]);
  store.close();
});
