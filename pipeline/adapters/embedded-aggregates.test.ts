import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import { everybody } from '../domain/selection.ts';
import { sampleChange } from '../testing/aggregate-store-contract.ts';
import { flipByteAfter } from '../testing/flip-byte.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { openEmbeddedAggregates, openEmbeddedAggregatesReader } from './embedded-aggregates.ts';

const directory = createTemporaryDirectory();
const signal = new AbortController().signal;

afterEach(() => directory.remove());

test('P-AST-6: a flipped byte in the ledger is found when it is read and by the scrub; no place names a person', async () => {
  const path = await filled();
  flipByteAfter(path, 'xn--caf-dma.example');
  const store = openEmbeddedAggregates({ path });
  await expect(store.earlier(sampleChange.facts.map(({ id }) => id))).rejects.toMatchObject({
    code: 'store-damaged',
    canRetry: false,
  });
  expect(await Array.fromAsync(store.scrub(signal))).toEqual([
    { store: 'aggregates', where: 'aggregates.sqlite: table facts, entry 1' },
  ]);
  await store.close();
});

test('P-WHO-2: a damaged entry that may be selected is no number', async () => {
  const path = await filled();
  flipByteAfter(path, 'xn--caf-dma.example');
  const store = openEmbeddedAggregatesReader({ path });
  const wish = { selection: everybody, thenUs: null, partitions: new Set([0, 1, 2]) };
  await expect(Array.fromAsync(store.select(wish, signal))).rejects.toMatchObject({ code: 'store-damaged' });
  await store.close();
});

test('P-AST-6: a flipped byte in an aggregate is found when it is read and by the scrub', async () => {
  const path = await filled();
  flipByteAfter(path, 'genderByNationality');
  const store = openEmbeddedAggregatesReader({ path });
  await expect(store.rows()).rejects.toMatchObject({ code: 'store-damaged', details: { file: 'aggregates.sqlite' } });
  expect(await Array.fromAsync(store.scrub(signal))).toEqual([
    { store: 'aggregates', where: expect.stringContaining('table aggregates') },
  ]);
  await store.close();
});

test('P-AST-2: what an earlier version kept of a forgotten person goes when the file is opened', async () => {
  const path = await filled();
  const tables = new DatabaseSync(path);
  tables.prepare('INSERT INTO facts VALUES (?, ?, 0)').run(new Uint8Array(16), '12\t0\t1\t');
  tables.exec(`DELETE FROM positions; ALTER TABLE positions DROP COLUMN at_end_ms;
    DROP TABLE marks; DROP TABLE rewrites; DROP TABLE target; PRAGMA user_version = 1`);
  tables.close();
  const store = openEmbeddedAggregates({ path });
  expect(await Array.fromAsync(store.scrub(signal))).toEqual([]);
  expect([...(await store.earlier(sampleChange.facts.map(({ id }) => id))).keys()]).toEqual([
    sampleChange.facts[0]!.id,
  ]);
  await store.close();
});

async function filled(): Promise<string> {
  const path = directory.file('aggregates.sqlite');
  const store = openEmbeddedAggregates({ path });
  await store.commit(sampleChange);
  await store.close();
  return path;
}
