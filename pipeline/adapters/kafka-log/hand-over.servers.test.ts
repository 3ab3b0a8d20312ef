import { afterAll, expect, test } from 'vitest';
import { dropTopics, plainKafka } from '../../testing/kafka-world.ts';
import { group, range, subscribe, topic } from '../../testing/log-reading.ts';
import { toRecord } from '../../testing/log-records.ts';
import { openKafkaLog } from '../kafka-log.ts';

const trial = plainKafka();
const logs = ['one', 'other'].map((dataDirectory) => openKafkaLog({ ...trial, dataDirectory }));
afterAll(async () => {
  await Promise.all(logs.map((log) => log.close()));
  await dropTopics(trial);
});

interface Member {
  readonly stop: AbortController;
  readonly done: Promise<void>;
  records: number;
  partitions: number;
}

/** Reads ten records at a time until it is stopped; `hold`: waited for before each delivery is done with. */
function follow(log: (typeof logs)[number], hold: Promise<void>): Member {
  const stop = new AbortController();
  const options = { drain: stop.signal, handOver: stop.signal, maxRecords: 10 };
  const member: Member = { stop, done: read(), records: 0, partitions: 0 };
  async function read(): Promise<void> {
    const onAssigned = async (partitions: readonly number[]) => {
      member.partitions = partitions.length;
      return new Map<number, number>();
    };
    for await (const { batches } of subscribe(log, { ...options, onAssigned })) {
      member.records += batches.reduce((sum, { records }) => sum + records.length, 0);
      await hold;
    }
  }
  return member;
}

test('P-GRP-10: a member that is stopped leaves what it has not begun to the others, and the last one drains', async () => {
  const [first, second] = logs as [(typeof logs)[number], (typeof logs)[number]];
  await first.ensureTopic(topic, 2);
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const leaving = follow(first, held);
  const staying = follow(second, Promise.resolve());
  await expect.poll(() => [leaving.partitions, staying.partitions]).toEqual([1, 1]);
  await first.publish([{ topic, records: range(0, 200).map((index) => toRecord(index)) }]);
  await expect.poll(() => leaving.records).toBeGreaterThan(0);
  leaving.stop.abort();
  letGo();
  await leaving.done;
  expect(leaving.records).toBe(10);
  await expect.poll(() => staying.records).toBe(190);
  await second.publish([{ topic, records: range(200, 300).map((index) => toRecord(index)) }]);
  staying.stop.abort();
  await staying.done;
  expect(staying.records).toBe(290);
  expect(await second.backlog(topic, group)).toMatchObject({ records: 0 });
});
