import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRandomuserFiles } from '../adapters/randomuser-files.ts';
import { openSyntheticUsers } from '../adapters/synthetic-users.ts';
import { PipelineError } from '../domain/errors.ts';
import { createLogDoor } from '../log.ts';
import { partitionOfKey } from '../partition.ts';
import type { Log, LogRecord, ResumeFrom, SourceRecord, UserSource } from '../ports.ts';
import { createWorld, idOf, partitions, userOf, type World } from '../testing/stage-world.ts';
import { createPaceControl } from './pacing.ts';
import { runProducer, type ProducerDeps } from './producer.ts';
import { systemClock } from './system-clock.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const never = new AbortController().signal;

function produce(
  openSource: ProducerDeps['openSource'],
  deps: Partial<ProducerDeps> = {},
  signal = never,
): Promise<void> {
  const console = createLogDoor({
    stage: 'producer',
    nowMs: () => 0,
    send: (lines) => void world.lines.push(...lines),
    batch: 1,
  });
  return runProducer(
    {
      log: world.log,
      profiles: world.profiles,
      clock: world.clock,
      console,
      report: (report) => void world.reports.push(report),
      drain: never,
      random: () => 0.5,
      config: { partitions },
      openSource,
      label: 'test',
      pace: createPaceControl('max'),
      slowedByTransformer: false,
      ...deps,
    },
    signal,
  );
}

const seeded = (count: number) => (resume: ResumeFrom) =>
  openSyntheticUsers(
    { kind: 'synthetic', seed: 5, oddities: ['malformed-json', 'null-ids', 'repeated-persons'] },
    { resume, count, clock: world.clock },
  );

async function raw(): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  for await (const batch of world.log.read('users.raw', new Map(), never)) records.push(...batch.records);
  return records;
}

const positions = (records: readonly LogRecord[]) =>
  records.map(({ headers }) => headers.position!).toSorted((a, b) => a - b);

/** A log that dies in the `at`th publish, before or after it is durable. */
function dying(at: number, after: boolean): Log {
  let calls = 0;
  return new Proxy<Log>(world.log, {
    get(target, name) {
      if (name !== 'publish') return Reflect.get(target, name) as unknown;
      return async (batches: Parameters<Log['publish']>[0]) => {
        calls += 1;
        if (calls < at || after) await target.publish(batches);
        if (calls === at) throw new PipelineError('unexpected', 'crashed here');
      };
    },
  });
}

test('P-DEL-8: a seeded run is published once, whenever it was cut off', async () => {
  await expect(produce(seeded(5000), { log: dying(2, true) })).rejects.toThrow('crashed here');
  await world.transform();
  await expect(produce(seeded(5000), { log: dying(2, false) })).rejects.toThrow('crashed here');
  await world.reopen();
  await produce(seeded(5000));
  expect(positions(await raw())).toEqual(Array.from({ length: 5000 }, (_, i) => i));
  await produce(seeded(5000));
  await world.transform();
  await world.aggregate();
  expect(await world.balance()).toMatchObject({ published: 5000, waiting: 0 });
  expect(await world.differences()).toEqual([]);
  await produce(seeded(6000));
  expect(positions(await raw())).toHaveLength(6000);
});

test('P-DEL-8: what has expired from the log is known from the committed value', async () => {
  await produce(seeded(1000));
  await world.transform();
  await world.log.trim({ topic: 'users.raw', before: world.clock.nowMs() + 1 });
  await produce(seeded(1500));
  expect(positions(await raw())).toEqual(Array.from({ length: 500 }, (_, i) => 1000 + i));
});

test('P-DEL-8: files are published once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-input-'));
  writeFileSync(join(folder, 'users.json'), JSON.stringify(Array.from({ length: 2500 }, (_, i) => userOf(i))));
  const files = (resume: ResumeFrom) =>
    openRandomuserFiles({ paths: [folder] }, { resume, count: null, clock: world.clock });
  await expect(produce(files, { log: dying(2, true) })).rejects.toThrow('crashed here');
  await produce(files);
  await world.transform();
  await produce(files);
  await world.transform();
  expect(await world.balance()).toMatchObject({ published: 2500, stored: 2500 });
  rmSync(folder, { recursive: true });
});

function sourceOf(
  batches: readonly (readonly SourceRecord[])[],
  read: (max: number) => void = () => undefined,
): () => UserSource {
  const left = [...batches];
  return () => ({
    async read(max) {
      read(max);
      return left.shift() ?? null;
    },
    progress: () => null,
    close: () => Promise.resolve(),
  });
}

const record = (change: Partial<SourceRecord>): SourceRecord => ({
  key: null,
  value: Buffer.from('{}'),
  source: 's',
  position: null,
  createdMs: 0,
  ...change,
});

test('P-DEL-15: batches are cut at 2 MiB, and the partition comes from key, position or turn', async () => {
  const batches: number[] = [];
  const log = new Proxy<Log>(world.log, {
    get(target, name) {
      if (name !== 'publish') return Reflect.get(target, name) as unknown;
      return async (published: Parameters<Log['publish']>[0]) => {
        batches.push(published.reduce((sum, { records }) => sum + records.length, 0));
        await target.publish(published);
      };
    },
  });
  const big = Buffer.alloc(800_000, 32);
  const keyed = record({ key: idOf(7), value: big });
  const keyless = [4, 5].map((position) => record({ position, value: big }));
  await produce(sourceOf([[keyed, ...keyless, record({}), record({})]]), { log });
  expect(batches).toEqual([2, 3]);
  const found = await raw();
  const at = (partition: number) => found.filter((each) => each.partition === partition).length;
  expect(found.find(({ key }) => key === idOf(7))?.partition).toBe(partitionOfKey(idOf(7), partitions));
  expect(found.filter(({ headers }) => headers.position === 5)[0]?.partition).toBe(1);
  expect(at(0) + at(1)).toBe(5);
});

test('P-DEL-9: a stalled store stops the producer, and it goes on when the store does', async () => {
  const value = Buffer.alloc(1_000_000, 32);
  const many = Array.from({ length: 40 }, () => [record({ value })]);
  let transformerBytes = 64 * 1024 ** 2;
  const log = new Proxy<Log>(world.log, {
    get: (target, name) =>
      name === 'backlog'
        ? async () => ({ records: 1, bytes: transformerBytes, oldestMs: 0 })
        : (Reflect.get(target, name) as unknown),
  });
  let reads = 0;
  const running = produce(
    sourceOf(many, () => (reads += 1)),
    { log, slowedByTransformer: true, clock: systemClock },
  );
  await expect.poll(() => world.reports.at(-1)?.wait?.reason).toBe('back-pressure');
  expect(reads).toBe(17);
  transformerBytes = 0;
  await running;
  expect(world.reports.at(-1)).toMatchObject({
    records: 40,
    wait: null,
    source: { label: 'test', ended: true, progress: null },
  });
});

test('P-DEL-10: a source that cannot be reached is asked again', async () => {
  let tries = 0;
  const running = produce(() => ({
    async read() {
      tries += 1;
      if (tries === 1) throw new PipelineError('source-unreachable', 'nobody answers', { canRetry: true });
      return tries === 2 ? [record({})] : null;
    },
    progress: () => null,
    close: () => Promise.resolve(),
  }));
  await expect.poll(() => world.lines.map(({ code }) => code)).toContain('stage-waiting');
  await world.clock.advance(1000);
  await running;
  expect(await raw()).toHaveLength(1);
});

test('P-DEL-14: the pace holds back, and a change takes effect while waiting', async () => {
  const pace = createPaceControl(1 / 6);
  const abort = new AbortController();
  const batches = Array.from({ length: 200 }, () => [record({})]);
  const running = produce(sourceOf(batches), { pace }, abort.signal);
  const published = async () => (await raw()).length;
  await expect.poll(published).toBe(1);
  await world.clock.advance(5900);
  expect(await published()).toBe(1);
  await world.clock.advance(200);
  await expect.poll(published).toBe(2);
  pace.set(1000);
  await expect
    .poll(async () => {
      await world.clock.advance(100);
      return published();
    })
    .toBeGreaterThan(5);
  pace.set('max');
  await expect.poll(published).toBe(200);
  abort.abort();
  await running;
});

test('P-DEL-14: draining ends a pause at once, with nothing lost', async () => {
  const drain = new AbortController();
  const running = produce(sourceOf([[record({})], [record({})]]), {
    pace: createPaceControl(1 / 6),
    drain: drain.signal,
  });
  await expect.poll(async () => (await raw()).length).toBe(1);
  drain.abort();
  await running;
  expect(world.reports.at(-1)?.source).toEqual({ label: 'test', ended: false, progress: null });
});
