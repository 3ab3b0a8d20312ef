import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { partitionOfKey } from '../partition.ts';
import type { Log } from '../ports.ts';
import { asAdmin } from '../testing/kafka-world.ts';
import { makeTopic } from '../testing/make-topic.ts';
import { createServerWorld, type ServerWorld } from '../testing/server-world.ts';
import { idOf, partitions, usersFrom } from '../testing/stage-world.ts';
import { encodeFacts } from './facts-codec.ts';

/** What compaction, for real, does to `users.clean` before it is read anew. */
let world: ServerWorld;
beforeAll(async () => {
  world = await createServerWorld();
});
afterEach(() => world.reset());
afterAll(() => world.close());

const deleteRetentionMs = 1000;
const soon = { timeout: 40_000, interval: 300 };

/** Compacted as soon as can be: a segment is closed by the next record that comes. */
async function makeHastyTopic(): Promise<void> {
  const settings = {
    'cleanup.policy': 'compact',
    'segment.ms': '100',
    'min.cleanable.dirty.ratio': '0.001',
    'min.compaction.lag.ms': '0',
    'max.compaction.lag.ms': '200',
    'delete.retention.ms': String(deleteRetentionMs),
  };
  const configEntries = Object.entries(settings).map(([name, value]) => ({ name, value }));
  const topic = world.kafka.config.topics['users.clean'];
  await asAdmin(world.kafka, async (admin) => {
    await makeTopic(admin, { topic, numPartitions: partitions, configEntries });
  });
}

async function publishClean(log: Log, id: string, said: { effectiveUs: number; nationality?: string }): Promise<void> {
  const { effectiveUs, nationality } = said;
  const facts = { age: 99, gender: 'male', domain: 'old.example', registeredOn: null } as const;
  const record = {
    partition: partitionOfKey(id, partitions),
    key: id,
    value: nationality === undefined ? null : encodeFacts({ ...facts, nationality }, null),
    createdMs: Date.now(),
    headers: { effectiveUs, revision: 0 },
  };
  await log.publish([{ topic: 'users.clean', records: [record] }]);
}

/** Waits until so many records are left of the person. Each look brings a record that closes what was before it. */
async function compactedTo(log: Log, id: string, left: number): Promise<void> {
  let filler = 0;
  const look = async (): Promise<number> => {
    filler += 1;
    for (let n = 0; n < 8; n += 1) await publishClean(log, idOf(1_000_000 + filler * 8 + n), { effectiveUs: 1 });
    const batches = await Array.fromAsync(log.read('users.clean', new Map(), new AbortController().signal));
    return batches.flatMap(({ records }) => records).filter(({ key }) => key === id).length;
  };
  await expect.poll(look, soon).toBe(left);
}

test('P-GRP-7: a smaller version that came last is not what a compacted topic keeps', async () => {
  await makeHastyTopic();
  const one = await world.machine('one');
  await world.publish(usersFrom(0, 30));
  await one.transform();
  await one.aggregate();
  await publishClean(one.log, idOf(4), { effectiveUs: 1, nationality: 'AU' });
  await one.aggregate();
  await compactedTo(one.log, idOf(4), 1);
  const two = await world.machine('two');
  await two.aggregate();
  expect(two.lines.map(({ code }) => code)).toContain('aggregates-read-anew');
  expect(await world.differences()).toEqual([]);
});

test('P-GRP-5: a deletion that was compacted away before it was read is made good', async () => {
  await makeHastyTopic();
  const one = await world.machine('one');
  await world.publish(usersFrom(0, 30));
  await one.transform();
  // Somebody whom no profile has any longer.
  await publishClean(one.log, idOf(900), { effectiveUs: 5, nationality: 'AU' });
  await one.aggregate();
  expect(await world.differences()).not.toEqual([]);
  await publishClean(one.log, idOf(900), { effectiveUs: 6 });
  await compactedTo(one.log, idOf(900), 0);
  await one.aggregate();
  expect(await world.differences()).toEqual([]);
});
