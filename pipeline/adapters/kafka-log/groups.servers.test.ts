import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Log } from '../../ports.ts';
import type { Delivery } from '../../subscription.ts';
import { dropTopics, plainKafka, type KafkaTrial } from '../../testing/kafka-world.ts';
import { collect, group, range, subscribe, topic } from '../../testing/log-reading.ts';
import { toRecord } from '../../testing/log-records.ts';
import { openKafkaLog } from '../kafka-log.ts';
import { clientIdOf } from './client-id.ts';
import { KafkaClient } from './kafka-client.ts';
import { join, sync } from './group-requests.ts';
import { groupOf } from './kafka-shared.ts';

let trial: KafkaTrial;
let logs: Log[];

beforeEach(() => {
  trial = plainKafka();
  logs = [];
});
afterEach(async () => {
  await Promise.all(logs.map((log) => log.close()));
  await dropTopics(trial);
});

function open(dataDirectory: string): Log {
  const log = openKafkaLog({ ...trial, dataDirectory });
  logs.push(log);
  return log;
}

interface Member {
  readonly events: string[];
  readonly offsets: string[];
  readonly done: Promise<void>;
  stop(): void;
}

/** Reads until it is stopped; `hold`: asked before a delivery is done with. */
function follow(log: Log, hold: (delivery: Delivery) => Promise<void> = async () => undefined): Member {
  const [events, offsets]: [string[], string[]] = [[], []];
  const drain = new AbortController();
  const done = (async () => {
    const deliveries = subscribe(log, {
      drain: drain.signal,
      maxRecords: 10,
      onAssigned: async (partitions) => {
        events.push(`has ${partitions.join()}`);
        return new Map();
      },
      onRevoked: async (partitions) => void events.push(`lost ${partitions.join()}`),
    });
    for await (const delivery of deliveries) {
      await hold(delivery);
      for (const { records } of delivery.batches)
        offsets.push(...records.map((record) => `${record.partition}:${record.offset}`));
    }
  })();
  return { events, offsets, done, stop: () => drain.abort() };
}

test('P-KFK-3: members share the partitions, and each is told what it lost and has', async () => {
  const [first, second] = [open('one'), open('two')];
  await first.ensureTopic(topic, 2);
  const one = follow(first);
  await expect.poll(() => one.events).toContain('has 0,1');
  await first.publish([{ topic, records: range(0, 40).map((index) => toRecord(index)) }]);
  await expect.poll(async () => (await first.backlog(topic, group)).records).toBe(0);
  const two = follow(second);
  await expect.poll(() => two.events.length).toBeGreaterThan(0);
  await expect.poll(() => one.events.length).toBe(3);
  expect(one.events.slice(0, 2)).toEqual(['has 0,1', 'lost 0,1']);
  expect([one.events[2], ...two.events].toSorted()).toEqual(['has 0', 'has 1']);
  await first.publish([{ topic, records: range(40, 80).map((index) => toRecord(index)) }]);
  await expect.poll(async () => (await first.backlog(topic, group)).records).toBe(0);
  one.stop();
  await one.done;
  await expect.poll(() => two.events).toContain('has 0,1');
  await second.publish([{ topic, records: range(80, 100).map((index) => toRecord(index)) }]);
  two.stop();
  await two.done;
  const expected = range(0, 100).map((index) => `${index % 2}:${Math.floor(index / 2)}`);
  expect([...one.offsets, ...two.offsets].toSorted()).toEqual(expected.toSorted());
  expect(two.offsets.length).toBeGreaterThanOrEqual(40);
});

test('P-KFK-4: a member stays one while a delivery takes longer than its session', async () => {
  const log = open('one');
  await log.ensureTopic(topic, 2);
  await log.publish([{ topic, records: [toRecord(0), toRecord(2)] }]);
  const { promise, resolve } = Promise.withResolvers<void>();
  const member = follow(log, () => promise);
  setTimeout(resolve, 12_000);
  await expect.poll(() => member.offsets.length).toBe(2);
  member.stop();
  await member.done;
  expect(member.events).toEqual(['has 0,1']);
  expect((await log.committed(topic, group)).get(0)?.offset).toBe(2);
});

test('P-KFK-4: one that the group went on without cannot commit, is told so, and joins again', async () => {
  const log = open('one');
  await log.ensureTopic(topic, 2);
  await log.publish([{ topic, records: [toRecord(0)] }]);
  const other = open('one');
  let deliveries = 0;
  const member = follow(log, async () => {
    deliveries += 1;
    // One that starts again in its place takes it for dead.
    if (deliveries === 1) expect((await collect(other)).flatMap(({ batches }) => batches)).toHaveLength(1);
  });
  await expect.poll(() => member.events.length).toBeGreaterThanOrEqual(3);
  await log.publish([{ topic, records: [toRecord(2)] }]);
  member.stop();
  await member.done;
  expect(member.events).toEqual(['has 0,1', 'lost 0,1', 'has 0,1']);
  expect(member.offsets).toEqual(['0:0', '0:1']);
  expect((await log.committed(topic, group)).get(0)?.offset).toBe(2);
});

test('P-KFK-13: a member that was killed does not keep its successor waiting', async () => {
  const log = open('one');
  await log.ensureTopic(topic, 2);
  await log.publish([{ topic, records: [toRecord(0)] }]);
  const { config, password } = trial;
  const name = config.topics[topic];
  // What is left of it: a member that does nothing any more, under the name of the installation.
  const dead = new KafkaClient({ config, password, clientId: clientIdOf('one') });
  const options = { group: groupOf(config, group), topic: name, sessionMs: 45_000, rebalanceMs: 45_000 };
  const { memberId } = await join(dead, { ...options, memberId: '' });
  const joined = await join(dead, { ...options, memberId });
  await sync(dead, joined, { topic: name, assignments: new Map([[memberId, [0, 1]]]) });
  await dead.close();
  expect((await collect(log)).flatMap(({ batches }) => batches)).toHaveLength(1);
});
