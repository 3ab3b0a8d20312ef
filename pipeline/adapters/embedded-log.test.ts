import { existsSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PipelineError } from '../domain/errors.ts';
import { flipByteAfter } from '../testing/flip-byte.ts';
import { toRecord } from '../testing/log-records.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { createWakeMemory } from '../wake.ts';
import { openEmbeddedLog, openEmbeddedLogReader, type EmbeddedLog } from './embedded-log.ts';

const directory = createTemporaryDirectory();
const signal = new AbortController().signal;
let path: string;
let log: EmbeddedLog;

beforeEach(async () => {
  path = directory.file('log.sqlite');
  log = openEmbeddedLog({ path, wake: null });
  await log.ensureTopic('users.raw', 2);
});
afterEach(async () => {
  await log.close();
  directory.remove();
});

test('P-LOG-15: a flipped byte is found and located, when it is read and by the scrub', async () => {
  await publish(0, 4);
  await publish(4, 8);
  await log.close();
  flipByteAfter(path, 'the value of record 5');
  log = openEmbeddedLog({ path, wake: null });
  const where = 'table batches, row 4 (topic 1, partition 1, offsets 2 to 3)';
  await expect(readOffsets()).rejects.toMatchObject({
    code: 'store-damaged',
    canRetry: false,
    details: { file: 'log.sqlite', where },
  });
  expect(await Array.fromAsync(log.scrub(signal))).toEqual([{ store: 'log', where: `log.sqlite: ${where}` }]);
});

test('P-REC-8: a file of a version that kept no times is brought up to date, and says from now on when it was appended to', async () => {
  await publish(0, 2);
  await log.close();
  const tables = new DatabaseSync(path);
  tables.exec('PRAGMA user_version = 1');
  tables.close();
  log = openEmbeddedLog({ path, wake: null, nowMs: () => 77 });
  await publish(2, 4);
  const at = (offset: number) => log.appendedMs('users.raw', { partition: 0, offset });
  expect(await at(1)).toBe(77);
  expect(await at(2)).toBeNull();
  const reader = openEmbeddedLogReader({ path });
  expect(await reader.appendedMs('users.raw', { partition: 0, offset: 1 })).toBe(77);
  await reader.close();
});

test('P-LOG-15: a flipped byte in a position is found, too', async () => {
  await publish(0, 2);
  for await (const delivery of subscribe()) delivery.annotate(0, 'the note of partition 0: 7');
  await log.close();
  flipByteAfter(path, 'the note of partition 0');
  log = openEmbeddedLog({ path, wake: null });
  await expect(log.committed('users.raw', 'vigie-transformer')).rejects.toMatchObject({ code: 'store-damaged' });
  expect(await Array.fromAsync(log.scrub(signal))).toEqual([
    { store: 'log', where: 'log.sqlite: table positions, users.raw, partition 0' },
  ]);
});

test.each([0, 2, 4])('P-LOG-15: a batch that is missing (offset %i) is no gap and no end', async (offset) => {
  for (let at = 0; at < 12; at += 4) await publish(at, at + 4);
  await log.close();
  const database = new DatabaseSync(path);
  database.exec(`DELETE FROM batches WHERE partition = 0 AND base_offset = ${offset}`);
  database.close();
  log = openEmbeddedLog({ path, wake: null });
  await expect(readOffsets()).rejects.toMatchObject({ code: 'store-damaged', canRetry: false });
  const [damage] = await Array.fromAsync(log.scrub(signal));
  expect(damage?.where).toContain(`topic 1, partition 0, offset ${offset}`);
});

test('P-LOG-16: an erased record leaves no byte in the file or beside it', async () => {
  const secret = (index: number) => ({
    ...toRecord(index),
    key: `person-${index}`,
    value: Buffer.from(`{"email":"person-${index}@example.org","rest":"${`${index}.`.repeat(300)}"}`),
  });
  for (let round = 0; round < 40; round++)
    await log.publish([
      { topic: 'users.raw', records: Array.from({ length: 25 }, (_, index) => secret(1000 + round * 25 + index)) },
    ]);
  const isGone = (key: string | null) => Number(key?.slice(7)) % 7 === 0;
  const erased = await log.erase('users.raw', ({ key }) => isGone(key));
  const stored = Buffer.concat(
    [path, `${path}-wal`].filter((file) => existsSync(file)).map((file) => readFileSync(file)),
  ).toString('latin1');
  const left = Array.from({ length: 1000 }, (_, index) => `person-${1000 + index}`).filter((key) =>
    stored.includes(key),
  );
  expect(left).toEqual(
    Array.from({ length: 1000 }, (_, index) => `person-${1000 + index}`).filter((key) => !isGone(key)),
  );
  expect(erased + left.length).toBe(1000);
  expect(await Array.fromAsync(log.scrub(signal))).toEqual([]);
});

test('P-LOG-17: writers of several threads share one file: nothing lost, offsets without a hole', async () => {
  const wake = createWakeMemory();
  const workers = ['a', 'b'].map((name) => runWriter({ name, wake, batches: 100 }));
  await Promise.all(workers.map(({ ended }) => ended));
  const offsets = await readOffsets();
  expect(offsets.get(0)).toEqual(Array.from({ length: 1000 }, (_, index) => index));
  expect(offsets.get(1)).toEqual(Array.from({ length: 1000 }, (_, index) => index));
});

test('P-LOG-17: a writer that is killed leaves whole publishes, and does not hold up the others', async () => {
  const wake = createWakeMemory();
  const { worker, published } = runWriter({ name: 'killed', wake, batches: 1_000_000 });
  await published;
  await worker.terminate();
  await log.close();
  log = openEmbeddedLog({ path, wake });
  const before = await readOffsets();
  expect(before.get(0)!.length).toBe(before.get(1)!.length);
  expect(before.get(0)!.length % 5).toBe(0);
  await publish(0, 2);
  expect((await readOffsets()).get(0)!.length).toBe(before.get(0)!.length + 1);
});

test('P-LOG-18: a publish on a full disk fails as a whole, can be retried, and then appends once', async () => {
  const big = { ...toRecord(0), value: Buffer.alloc(300_000) };
  const limited = openEmbeddedLog({ path, wake: null, maxFileBytes: 200_000 });
  const failed = await limited
    .publish([{ topic: 'users.raw', records: [toRecord(1), big] }])
    .catch((error: PipelineError) => error);
  expect(failed).toMatchObject({ code: 'disk-full', canRetry: true });
  expect(await readOffsets()).toEqual(new Map());
  await limited.publish([{ topic: 'users.raw', records: [toRecord(1)] }]);
  await limited.close();
  expect(await readOffsets()).toEqual(new Map([[1, [0]]]));
});

test('P-LOG-19: a topic that replaces a lost one begins behind it', async () => {
  const { topicId } = await log.ensureTopic('users.raw', 2);
  await log.close();
  directory.remove();
  path = directory.file('log.sqlite');
  log = openEmbeddedLog({ path, wake: null });
  const made = await log.ensureTopic('users.raw', 2, new Map([[1, 70]]));
  expect(made.partitions).toEqual([
    { startOffset: 0, endOffset: 0 },
    { startOffset: 70, endOffset: 70 },
  ]);
  expect(made.topicId).not.toBe(topicId);
  await publish(0, 2);
  expect(await readOffsets()).toEqual(
    new Map([
      [0, [0]],
      [1, [70]],
    ]),
  );
});

test('P-LOG-20: a reader beside the owner sees the log and its backlog', async () => {
  await publish(0, 4);
  const reader = openEmbeddedLogReader({ path });
  expect(await reader.backlog('users.raw', 'vigie-transformer')).toMatchObject({ records: 4 });
  expect(await reader.committed('users.clean', 'vigie-aggregator')).toEqual(new Map());
  await reader.close();
  await reader.close();
});

test('P-LOG-23: what is erased is gone at once, so that there is no time to wait for', async () => {
  expect(await log.clock('users.rejected')).toBeNull();
  await log.ensureTopic('users.rejected', 1);
  const none = { retentionMs: null, compactionLagMs: null, deleteRetentionMs: null };
  expect(await log.clock('users.rejected')).toEqual({ policy: 'rewrite', ...none });
});

async function publish(from: number, to: number): Promise<void> {
  await log.publish([
    { topic: 'users.raw', records: Array.from({ length: to - from }, (_, index) => toRecord(from + index)) },
  ]);
}

function subscribe() {
  return log.subscribe({
    topic: 'users.raw',
    group: 'vigie-transformer',
    onAssigned: async () => new Map(),
    maxRecords: 100,
    maxBytes: 1e6,
    signal,
    drain: AbortSignal.abort(),
  });
}

async function readOffsets(): Promise<Map<number, number[]>> {
  const offsets = new Map<number, number[]>();
  for await (const { partition, records } of log.read('users.raw', new Map(), signal)) {
    offsets.set(partition, [...(offsets.get(partition) ?? []), ...records.map(({ offset }) => offset)]);
  }
  return offsets;
}

function runWriter(work: { readonly name: string; readonly wake: SharedArrayBuffer; readonly batches: number }) {
  const worker = new Worker(new URL('../testing/log-writer.ts', import.meta.url), { workerData: { path, ...work } });
  const published = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('exit', () => resolve());
    worker.once('error', reject);
  });
  return { worker, published, ended };
}
