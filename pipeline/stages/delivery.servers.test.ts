import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openSyntheticUsers } from '../adapters/synthetic-users.ts';
import { isBalanced } from '../balance.ts';
import { parseCommittedValue } from '../domain/committed.ts';
import { consumerGroups } from '../domain/topics.ts';
import { dying, readIn, survive, type CrashPoint } from '../testing/dying-ports.ts';
import { asAdmin } from '../testing/kafka-world.ts';
import { makeTopic } from '../testing/make-topic.ts';
import { createServerWorld, type ServerWorld } from '../testing/server-world.ts';
import { idOf, userOf, usersFrom } from '../testing/stage-world.ts';
import type { ProducerDeps } from './producer.ts';
import { systemClock } from './system-clock.ts';
import { stalling } from '../testing/stalling-port.ts';

/** Each rule of Delivery with its failure made to happen, on Kafka, Cassandra and MongoDB. */
let world: ServerWorld;
beforeAll(async () => {
  world = await createServerWorld();
});
afterEach(() => world.reset());
afterAll(() => world.close());

const raw = () => world.kafka.config.topics['users.raw'];
const groupId = () => `${world.kafka.config.group}-transformer`;

async function expectExact(published: number, rejected: Readonly<Record<string, number>> = {}): Promise<void> {
  const balance = await world.balance();
  const gone = Object.values(rejected).reduce((sum, count) => sum + count, 0);
  expect(balance).toMatchObject({ published, stored: published - gone, rejected, waiting: 0 });
  expect(isBalanced(balance)).toBe(true);
  expect(await world.differences()).toEqual([]);
}

/** What retention does, at once. */
async function deleteRecords(): Promise<void> {
  await asAdmin(world.kafka, async (admin) => {
    const partitions = (await admin.fetchTopicOffsets(raw())).map(({ partition, high }) => ({
      partition,
      offset: high,
    }));
    await admin.deleteTopicRecords({ topic: raw(), partitions });
  });
}

describe('a crash', () => {
  test.each<{ die: CrashPoint; after: boolean }>([
    { die: 'publish', after: true },
    { die: 'upsert', after: true },
    { die: 'commit', after: false },
  ])('P-DEL-1: of the transformer in its $die (after: $after) is made good', async (at) => {
    await world.publish(usersFrom(0, 60));
    const machine = await world.machine('one');
    const run = { ...at, call: 1, maxRecords: 20 };
    const log = readIn(machine.log, run);
    const died = machine.transform({
      log: at.die === 'publish' ? dying(log, 'publish', run) : log,
      profiles: at.die === 'upsert' ? dying(machine.profiles, 'upsert', run) : machine.profiles,
    });
    await survive(died);
    await machine.transform();
    await machine.aggregate();
    await expectExact(60);
  });
});

describe('a member', () => {
  test('P-GRP-2: one that lost its partition comes late, and changes nothing', async () => {
    await world.publish(usersFrom(0, 40));
    const late = await world.machine('same installation');
    const { store, stalled, go } = stalling(late.profiles, 'upsert');
    const running = late.transform({ profiles: store });
    await stalled;
    await world.publish([{ key: idOf(3), value: userOf(3, { nat: 'BR' }) }]);
    const next = await world.machine('same installation');
    await next.transform();
    const committed = await next.log.committed('users.raw', consumerGroups.transformer);
    go();
    await running;
    expect(await next.log.committed('users.raw', consumerGroups.transformer)).toEqual(committed);
    expect(await next.profiles.find(idOf(3))).toMatchObject({ nationality: 'BR' });
    await next.aggregate();
    await expectExact(41);
  });

  test('P-GRP-1: two share the partitions, and what each is given it goes on with', async () => {
    const [one, two] = [await world.machine('one'), await world.machine('two')];
    const drain = new AbortController();
    await world.publish(usersFrom(0, 50));
    const running = [one.transform({ drain: drain.signal })];
    await expect.poll(async () => (await world.balance()).waiting).toBe(0);
    running.push(two.transform({ drain: drain.signal }), two.aggregate({ drain: drain.signal }));
    await expect.poll(() => two.lines.map(({ code }) => code)).toContain('partitions-shared');
    running.push(one.aggregate({ drain: drain.signal }));
    await world.publish(usersFrom(50, 100));
    await expect.poll(() => one.lines.map(({ code }) => code)).toContain('aggregates-partial');
    await world.publish([...usersFrom(150, 50), { key: idOf(7), value: userOf(7, { nat: 'NZ' }) }]);
    await expect.poll(async () => (await world.balance()).waiting).toBe(0);
    drain.abort();
    await Promise.all(running);
    await one.aggregate();
    await expectExact(201);
  });
});

describe('positions', () => {
  test('P-DEL-4: a group that expired loses its commits, and no count', async () => {
    const machine = await world.machine('one');
    await world.publish(usersFrom(0, 30));
    await machine.transform();
    await asAdmin(world.kafka, async (admin) => void (await admin.deleteGroups([groupId()])));
    expect((await machine.log.committed('users.raw', consumerGroups.transformer)).size).toBe(0);
    await world.publish([...usersFrom(30, 20), { value: 'no json' }]);
    await machine.transform();
    await machine.aggregate();
    await expectExact(51, { 'invalid-json': 1 });
  });

  test.each([
    ['rewound to the start', 0],
    ['beyond the end', 1_000_000],
  ])('P-DEL-3: commits that others set, %s, count nothing twice and lose nothing', async (_, to) => {
    const machine = await world.machine('one');
    await world.publish(usersFrom(0, 30));
    await machine.transform();
    await asAdmin(world.kafka, async (admin) => {
      const partitions = [0, 1].map((partition) => ({ partition, offset: String(to) }));
      await admin.setOffsets({ groupId: groupId(), topic: raw(), partitions });
    });
    await world.publish(usersFrom(30, 20));
    await machine.transform();
    await machine.aggregate();
    await expectExact(50);
  });

  test('P-DEL-12: retention that was faster than the reader is counted', async () => {
    const machine = await world.machine('one');
    await world.publish(usersFrom(0, 30));
    await machine.transform();
    await world.publish(usersFrom(30, 20));
    await deleteRecords();
    await world.publish(usersFrom(50, 5));
    await machine.transform();
    await machine.aggregate();
    await expectExact(55, { expired: 20 });
  });

  test('P-DEL-12: an offset that is out of range because everything went is gone on from', async () => {
    const machine = await world.machine('one');
    await world.publish(usersFrom(0, 20));
    await deleteRecords();
    await machine.transform();
    await world.publish(usersFrom(20, 5));
    await machine.transform();
    await machine.aggregate();
    await expectExact(25, { expired: 20 });
  });
});

test('P-DEL-8: a source that is read again, also where its records have expired, is published once', async () => {
  const machine = await world.machine('one');
  const openSource: ProducerDeps['openSource'] = (resume) =>
    openSyntheticUsers({ kind: 'synthetic', seed: 5, oddities: [] }, { resume, count: 2000, clock: systemClock });
  const run = { die: 'publish', call: 2, after: true, maxRecords: 1000 } as const;
  await survive(machine.produce({ openSource, log: dying(machine.log, 'publish', run) }));
  await machine.transform();
  await deleteRecords();
  await (await world.machine('another')).produce({ openSource });
  await machine.produce({ openSource });
  await machine.transform();
  await machine.aggregate();
  await expectExact(2000, { minor: 0 });
});

describe('another', () => {
  test('P-DEL-12: topic of the same name stops the transformer, which says what to do', async () => {
    const machine = await world.machine('one');
    await world.publish(usersFrom(0, 10));
    await machine.transform();
    await asAdmin(world.kafka, async (admin) => {
      await admin.deleteTopics({ topics: [raw()] });
      await expect.poll(() => admin.listTopics()).not.toContain(raw());
      await makeTopic(admin, { topic: raw(), numPartitions: 2 });
    });
    const again = await world.machine('one again');
    await expect(again.transform()).rejects.toMatchObject({ code: 'topic-changed' });
  });

  test('P-DEL-12: number of partitions stops the transformer, which says what to do', async () => {
    const machine = await world.machine('one');
    await world.publish(usersFrom(0, 10));
    await machine.transform();
    await asAdmin(world.kafka, async (admin) => {
      await admin.createPartitions({ topicPartitions: [{ topic: raw(), count: 3 }] });
    });
    const again = await world.machine('one again');
    await expect(again.transform()).rejects.toMatchObject({ code: 'topic-changed' });
  });

  test('P-DEL-2: processing day while messages wait stops the transformer, which says what to do', async () => {
    const machine = await world.machine('one');
    const config = { partitions: 2, retention: { raw: 'P7D', maxLogBytes: 2 ** 31 } };
    await world.publish(usersFrom(0, 10));
    await machine.transform({ config: { ...config, asOf: '2026-01-01' } });
    await world.publish(usersFrom(10, 10));
    const other = await world.machine('two');
    const run = other.transform({ config: { ...config, asOf: '2026-02-02' } });
    await expect(run).rejects.toMatchObject({ code: 'processing-day-changed' });
    await machine.transform({ config: { ...config, asOf: '2026-01-01' } });
    await machine.aggregate();
    await expectExact(20);
  });
});

test('P-DEL-5: a person who stands in two partitions, as others publish without keys, is one', async () => {
  const machine = await world.machine('one');
  await world.publish([
    { value: userOf(1, { nat: 'BR' }), source: 's', position: 0 },
    { value: userOf(1, { nat: 'NZ' }), source: 's', position: 1 },
    ...usersFrom(2, 20),
  ]);
  await machine.transform();
  await machine.aggregate();
  await world.publish([{ value: userOf(1, { nat: 'AU' }), source: 's', position: 2 }]);
  await machine.transform();
  await machine.aggregate();
  expect(await machine.profiles.find(idOf(1))).toMatchObject({ nationality: 'AU' });
  const values = [...(await machine.profiles.committed()).values()].map(parseCommittedValue);
  expect(values.map(({ sources }) => sources['s'])).toEqual([2, 1]);
  await expectExact(23);
});
