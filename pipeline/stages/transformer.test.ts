import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PipelineError } from '../domain/errors.ts';
import { noRejections } from '../domain/rejection.ts';
import { parseCommittedValue } from '../domain/committed.ts';
import { consumerGroups } from '../domain/topics.ts';
import type { Log, LogRecord, ProfileStore } from '../ports.ts';
import { createWorld, idOf, userOf, usersFrom, type World } from '../testing/stage-world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const config = { partitions: 2, asOf: null, retention: { raw: 'P7D', maxLogBytes: 2 ** 31 } };
const crash = new PipelineError('unexpected', 'crashed here');
const fullDisk = () => new PipelineError('disk-full', 'the disk is full', { canRetry: true });

/** A log or store of which the `at`th call of a method fails, before or after its work is done. */
function failing<T extends object>(
  port: T,
  failure: { method: keyof T; at: number; after: boolean; error: () => Error },
): T {
  let calls = 0;
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (name !== failure.method || typeof member !== 'function') return member;
      return async (...args: unknown[]) => {
        calls += 1;
        if (calls === failure.at && !failure.after) throw failure.error();
        const result: unknown = await Reflect.apply(member, target, args);
        if (calls === failure.at) throw failure.error();
        return result;
      };
    },
  });
}

/** A log that dies when the next delivery is asked for: nothing is committed. */
function deadBeforeCommit(log: Log): Log {
  return new Proxy(log, {
    get(target, name) {
      if (name !== 'subscribe') return Reflect.get(target, name) as unknown;
      return async function* (options: Parameters<Log['subscribe']>[0]) {
        for await (const delivery of target.subscribe(options)) {
          yield delivery;
          throw crash;
        }
      };
    },
  });
}

async function readAll(topic: 'users.clean' | 'users.rejected'): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  for await (const batch of world.log.read(topic, new Map(), new AbortController().signal))
    records.push(...batch.records);
  return records;
}

async function persons(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const chunk of world.profiles.scan(new AbortController().signal))
    for (const { id, fullName } of chunk) found.set(id, fullName);
  return found;
}

describe('crashes and redelivery', () => {
  const logFails = (method: keyof Log, after: boolean) => () => ({
    log: failing<Log>(world.log, { method, at: 1, after, error: () => crash }),
  });
  const storeFails = (after: boolean) => () => ({
    profiles: failing<ProfileStore>(world.profiles, { method: 'upsert', at: 1, after, error: () => crash }),
  });
  const steps = [
    ['before the facts', logFails('publish', false)],
    ['between facts and profiles', logFails('publish', true)],
    ['in the profile store', storeFails(false)],
    ['between profiles and commit', storeFails(true)],
    ['in the commit', () => ({ log: deadBeforeCommit(world.log) })],
  ] as const;

  test.each(steps)('P-DEL-1: a crash %s is made good by redelivery', async (_, deps) => {
    await world.publish([...usersFrom(0, 40), { value: '{"half' }, { key: idOf(1), value: userOf(1, { nat: 'GB' }) }]);
    await expect(world.transform(deps())).rejects.toThrow('crashed here');
    await world.aggregate();
    await world.reopen();
    await world.publish(usersFrom(40, 10));
    await world.transform();
    await world.aggregate();
    const balance = await world.balance();
    expect(balance).toEqual({
      published: 52,
      stored: 51,
      rejected: { ...noRejections, 'invalid-json': 1 },
      waiting: 0,
      ageMismatches: balance.ageMismatches,
    });
    expect((await persons()).size).toBe(50);
    expect(await world.differences()).toEqual([]);
  });

  test('P-DEL-3: what was delivered before is not counted again', async () => {
    await world.publish(usersFrom(0, 10));
    await world.transform();
    const before = await world.balance();
    await world.transform();
    expect(await world.balance()).toEqual(before);
    const [value] = [...(await world.profiles.committed()).values()].map(parseCommittedValue);
    expect(value).toMatchObject({ seen: value?.offset, stored: value?.offset, transformVersion: 2 });
  });

  test('P-DEL-4: a commit without a value is overruled by the profile store', async () => {
    await world.publish(usersFrom(0, 20));
    await world.transform();
    const before = await world.balance();
    const reset = new Proxy(world.log, {
      get: (target, name) =>
        name === 'committed'
          ? async () => new Map([[0, { offset: 0, metadata: '' }]])
          : (Reflect.get(target, name) as unknown),
    });
    await world.transform({ log: reset });
    expect(await world.balance()).toEqual(before);
  });

  test('P-DEL-4: what the profile store lost is processed again', async () => {
    await world.publish(usersFrom(0, 20));
    await world.transform();
    const older = new Proxy(world.profiles, {
      get: (target, name) => (name === 'committed' ? async () => new Map() : (Reflect.get(target, name) as unknown)),
    });
    await world.transform({ profiles: older });
    expect(await world.balance()).toMatchObject({ published: 20, stored: 20, waiting: 0 });
  });
});

describe('several users, several times', () => {
  test('P-DEL-5: users of one message are counted each, and the last of a person wins', async () => {
    const envelope = {
      results: [userOf(1), userOf(2), userOf(1, { name: { first: 'Zoe', last: 'Last' } }), 'nobody'],
      info: {},
    };
    await world.publish([{ value: envelope }, { value: [userOf(3)] }, { value: [] }]);
    await world.transform();
    await world.aggregate();
    expect(await world.balance()).toMatchObject({ published: 5, stored: 4, waiting: 0 });
    expect((await persons()).get(idOf(1))).toBe('Zoe Last');
    const effective = (await readAll('users.clean')).map(({ headers }) => headers.effectiveUs);
    expect(new Set(effective).size).toBe(4);
    expect(await world.differences()).toEqual([]);
  });

  test('P-DEL-18: a rejected record leaves its place and a code, and nothing of its content', async () => {
    await world.publish([{ key: idOf(9), value: userOf(9, { dob: { date: '2020-01-01' } }) }]);
    await world.transform();
    const [pointer] = await readAll('users.rejected');
    expect(JSON.parse(String(Buffer.from(pointer!.value!)))).toEqual({
      partition: pointer!.partition,
      offset: 0,
      index: 0,
      code: 'minor',
    });
  });
});

describe('policy', () => {
  test('P-DEL-2: another processing day while messages wait stops with what to do', async () => {
    await world.publish(usersFrom(0, 4));
    await world.transform({ config: { ...config, asOf: '2026-01-01' } });
    await world.publish(usersFrom(4, 4));
    const changed = world.transform({ config: { ...config, asOf: '2026-02-01' } });
    await expect(changed).rejects.toMatchObject({ code: 'processing-day-changed', canRetry: false });
    await expect(world.transform()).rejects.toThrow('Run once more with "2026-01-01"');
    await world.transform({ config: { ...config, asOf: '2026-01-01' } });
    expect(await world.balance()).toMatchObject({ published: 8, stored: 8 });
  });

  test('P-DEL-2: where nothing waits the new day is adopted, also when the first batch under it is not committed', async () => {
    await world.publish(usersFrom(0, 4));
    await world.transform();
    await world.transform({ config: { ...config, asOf: '2026-02-01' } });
    await world.publish(usersFrom(4, 4));
    const dying = world.transform({ log: deadBeforeCommit(world.log), config: { ...config, asOf: '2026-02-01' } });
    await expect(dying).rejects.toThrow('crashed here');
    await world.transform({ config: { ...config, asOf: '2026-02-01' } });
    expect(await world.balance()).toMatchObject({ published: 8, stored: 8, waiting: 0 });
  });
});

describe('waiting', () => {
  test('P-DEL-10, P-WCH-7: a full disk is waited for, shown, and gone on after', async () => {
    await world.publish(usersFrom(0, 8));
    const profiles = failing<ProfileStore>(world.profiles, { method: 'upsert', at: 1, after: false, error: fullDisk });
    const running = world.transform({ profiles, reportEveryMs: 10 });
    await expect.poll(() => world.lines.map(({ code }) => code)).toContain('stage-waiting');
    await world.clock.advance(10);
    expect(world.reports.at(-1)?.wait).toMatchObject({ reason: 'disk-full', message: 'the disk is full' });
    await world.clock.advance(10_000);
    await running;
    expect(world.lines.map(({ code }) => code)).toContain('stage-resumed');
    expect(world.reports.at(-1)).toMatchObject({ wait: null, errors: { stored: 1 } });
    expect(await world.balance()).toMatchObject({ stored: 8, waiting: 0 });
  });
});

test('P-DEL-17: latency runs from creation to after the profile is stored', async () => {
  await world.publish(usersFrom(0, 8).map((message) => ({ ...message, createdMs: world.clock.nowMs() - 40 })));
  await world.transform();
  expect(world.reports.at(-1)?.latency).toEqual({ p50Ms: 40, p95Ms: 40, p99Ms: 40, maxMs: 40 });
});

test('P-WCH-21: of what it read the transformer says how much was rejected', async () => {
  await world.publish([...usersFrom(0, 8), { value: 'no json' }, { value: 'nor this' }]);
  await world.transform();
  expect(world.reports.at(-1)).toMatchObject({ records: 10, rejected: 2 });
});

test('P-WCH-5: what waits for an aggregator is said while none runs, and only then', async () => {
  await world.publish(usersFrom(0, 8));
  await world.transform({ counting: { isOn: true } });
  expect(world.reports.at(-1)?.readerLag).toBe(8);
  await world.transform({ counting: { isOn: false } });
  expect(world.reports.at(-1)?.readerLag).toBeNull();
});

test('P-DEL-11: the balance without a stage is what the transformer reports', async () => {
  await world.publish([...usersFrom(0, 8), { value: 'no json' }]);
  expect(await world.balance()).toMatchObject({ published: 9, stored: 0, waiting: 9 });
  await world.transform();
  expect(await world.balance()).toEqual(world.reports.at(-1)?.balance);
  expect((await world.log.committed('users.raw', consumerGroups.transformer)).size).toBeGreaterThan(0);
});
