import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openEmbeddedAggregates } from '../adapters/embedded-aggregates.ts';
import { openEmbeddedLog } from '../adapters/embedded-log.ts';
import { openEmbeddedProfiles } from '../adapters/embedded-profiles.ts';
import { fromUuidBytes } from '../adapters/uuid-bytes.ts';
import type { Facts, Profile } from '../domain/user.ts';
import type { OutgoingRecord } from '../ports.ts';
import type { Figures } from './bars.ts';
import { percentile } from './percentile.ts';
import { inTemporaryDirectory } from './temporary-directory.ts';

const records = 200_000;
const persons = 300_000;
const batchSize = 1000;
const sampleFacts: Facts = {
  nationality: 'FR',
  age: 40,
  gender: 'female',
  domain: 'example.com',
  registeredOn: '2010-01-02',
};
const partitions = 4;
const { signal } = new AbortController();

/**
 * What each embedded store does alone, on one thread. Rates are per second, `first` and `last` over the first and the
 * last 100,000 persons.
 */
export function measureStores(): Promise<Figures> {
  return inTemporaryDirectory(async (directory) => {
    const log = await measureLog(directory);
    const profiles = await measureProfiles(directory);
    const aggregates = await measureAggregates(directory);
    return { records, persons, log, profiles, aggregates };
  });
}

async function measureLog(directory: string) {
  const log = openEmbeddedLog({ path: join(directory, 'log.sqlite'), wake: null });
  await log.ensureTopic('users.raw', partitions);
  const value = randomBytes(1100);
  const batch = Array.from({ length: batchSize }, (_, index) => toRecord(index, value));
  const appendMs: number[] = [];
  for (let done = 0; done < records; done += batchSize) {
    const startMs = performance.now();
    await log.publish([{ topic: 'users.raw', records: batch }]);
    appendMs.push(performance.now() - startMs);
  }
  const readStartMs = performance.now();
  let read = 0;
  const options = {
    topic: 'users.raw',
    group: 'bench',
    onAssigned: async () => new Map<number, number>(),
    maxRecords: batchSize,
    maxBytes: 4 * 1024 ** 2,
    signal,
    drain: AbortSignal.abort(),
  } as const;
  for await (const delivery of log.subscribe(options)) for (const part of delivery.batches) read += part.records.length;
  const readMs = performance.now() - readStartMs;
  const trimStartMs = performance.now();
  const trimmed = await log.trim({ topic: 'users.raw', maxBytes: 0 });
  const trimMs = performance.now() - trimStartMs;
  await log.close();
  return {
    append: rate(records, sum(appendMs)),
    appendP99Ms: percentile(appendMs, 0.99),
    appendMaxMs: percentile(appendMs, 1),
    read: rate(read, readMs),
    trim: rate(trimmed, trimMs),
  };
}

async function measureProfiles(directory: string) {
  const store = openEmbeddedProfiles({ path: join(directory, 'profiles.sqlite') });
  const spentMs = await inBatches(async (ids, at) => {
    const batch = ids.map((id, index) => toProfile(id, at + index));
    return timed(() => store.upsert(batch, new Map([[0, `committed at ${at}`]])));
  });
  const scanStartMs = performance.now();
  let scanned = 0;
  for await (const chunk of store.scan(signal)) scanned += chunk.length;
  const scan = rate(scanned, performance.now() - scanStartMs);
  await store.close();
  return { ...firstAndLast(spentMs), scan };
}

async function measureAggregates(directory: string) {
  const store = openEmbeddedAggregates({ path: join(directory, 'aggregates.sqlite') });
  const rows = Array.from({ length: 100 }, (_, index) => ({
    aggregation: 'bench',
    partition: 0,
    key: `key ${index}`,
    n: index + 1,
    sum: 40,
  }));
  const spentMs = await inBatches((ids, at) =>
    timed(async () => {
      await store.earlier(ids);
      const facts = ids.map((id, index) => ({
        id,
        effectiveUs: at + index,
        revision: 0,
        partition: 0,
        facts: sampleFacts,
        origin: { partition: 0, offset: at + index, index: 0 },
      }));
      await store.commit({ facts, rows, positions: new Map([[0, { topicId: 'bench', offset: at, atEndMs: null }]]) });
    }),
  );
  await store.close();
  return firstAndLast(spentMs);
}

async function inBatches(run: (ids: readonly string[], at: number) => Promise<number>): Promise<number[]> {
  const spentMs: number[] = [];
  for (let at = 0; at < persons; at += batchSize) {
    spentMs.push(
      await run(
        Array.from({ length: batchSize }, () => fromUuidBytes(randomBytes(16))),
        at,
      ),
    );
  }
  return spentMs;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

function firstAndLast(spentMs: readonly number[]) {
  const window = 100_000 / batchSize;
  const [first, last] = [spentMs.slice(0, window), spentMs.slice(-window)];
  return {
    first: rate(first.length * batchSize, sum(first)),
    last: rate(last.length * batchSize, sum(last)),
    p99Ms: percentile(spentMs, 0.99),
    maxMs: percentile(spentMs, 1),
  };
}

function toRecord(index: number, value: Uint8Array): OutgoingRecord {
  const key = fromUuidBytes(randomBytes(16));
  return {
    partition: index % partitions,
    key,
    value,
    createdMs: Date.now(),
    headers: { source: 'bench', position: index },
  };
}

function toProfile(id: string, at: number): Profile {
  const hash = 'a1'.repeat(32);
  return {
    id,
    gender: 'female',
    title: 'Ms',
    fullName: 'Ms Jeanne Dupont',
    username: `user${at}`,
    domainName: 'example.com',
    email: hash,
    phone: hash,
    address: hash,
    inscription: '2010-01-02',
    nationality: 'FR',
    age: 40,
    receivedMs: Date.now(),
    effectiveUs: Date.now() * 1000 + at,
    revision: 0,
    origin: { partition: at % partitions, offset: at, index: 0 },
  };
}

function rate(count: number, ms: number): number {
  return Math.round((count / ms) * 1000);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
