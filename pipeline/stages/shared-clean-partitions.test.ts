import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbeddedAggregates } from '../adapters/embedded-aggregates.ts';
import { partitionOfKey } from '../partition.ts';
import type { AggregateStore } from '../ports.ts';
import { createSharedGroup, type SharedGroup } from '../testing/shared-group.ts';
import { createWorld, hashForLedger, idOf, partitions, userOf, usersFrom, type World } from '../testing/stage-world.ts';

let world: World;
let group: SharedGroup;
let second: AggregateStore;
beforeEach(async () => {
  world = await createWorld();
  group = createSharedGroup(world.log);
  second = openEmbeddedAggregates({ path: join(world.directory, 'second.sqlite') });
  await world.log.ensureTopic('users.clean', partitions);
});
afterEach(async () => {
  await second.close();
  await world.close();
});

const dayMs = 86_400_000;
const saidBy = (code: string) => world.lines.filter((line) => line.code === code).map(({ fields }) => fields);
const first = () => world.aggregate({ log: group.member('first') });
const other = () => world.aggregate({ log: group.member('second'), aggregates: second });

/** How what the two machines keep differs from a recount, where each partition is one's. */
async function differences(ownedBySecond: readonly number[]): Promise<readonly string[]> {
  const rows = [
    ...(await world.aggregates.rows()).filter(({ partition }) => !ownedBySecond.includes(partition)),
    ...(await second.rows()).filter(({ partition }) => ownedBySecond.includes(partition)),
  ];
  return world.differences({ rows: async () => rows });
}

async function forget(id: string, effectiveUs = 4e15): Promise<void> {
  const partition = partitionOfKey(id, partitions);
  const headers = { effectiveUs, revision: 0 };
  const record = { partition, key: id, value: null, createdMs: 0, headers };
  await world.log.publish([{ topic: 'users.clean', records: [record] }]);
}

async function publishFacts(id: string, effectiveUs: number): Promise<void> {
  const facts = { nationality: 'AU', age: 99, gender: 'male', domain: 'old.example', registeredOn: null };
  const value = Buffer.from(JSON.stringify({ ...facts, origin: [0, 1, 0] }));
  const headers = { effectiveUs, revision: 0 };
  const record = { partition: partitionOfKey(id, partitions), key: id, value, createdMs: 0, headers };
  await world.log.publish([{ topic: 'users.clean', records: [record] }]);
}

async function fill(from: number, count: number): Promise<void> {
  await world.publish(usersFrom(from, count));
  await world.transform();
}

test('P-GRP-5: a partition that comes back is gone on from, with what another did in between', async () => {
  await fill(0, 30);
  group.give('first', [0, 1]);
  await first();
  group.give('second', [1]);
  await fill(30, 30);
  await other();
  await first();
  expect(await differences([1])).toEqual([]);
  await world.publish([{ key: idOf(4), value: userOf(4, { nat: 'NZ' }) }]);
  await fill(60, 20);
  group.give('first', [1]);
  await first();
  expect(await differences([])).toEqual([]);
  // Each machine read its partitions once: the first both, when it was new, the second its one.
  expect(saidBy('aggregates-read-anew')).toEqual([{ count: 2 }, { count: 1 }]);
});

test('P-GRP-5: what was away longer than deletions are kept is read anew: one may have been missed', async () => {
  await fill(0, 30);
  group.give('first', [0, 1]);
  await first();
  await forget(idOf(3));
  await group.compact({ forgetDeleted: true });
  await world.clock.advance(dayMs / 2);
  await first();
  // It never saw that the person is gone, as it was told too late; what it keeps is still recent.
  expect(await differences([])).toEqual([]);
  await world.clock.advance(2 * dayMs);
  await first();
  expect(saidBy('aggregates-read-anew')).toEqual([{ count: 2 }, { count: 2 }]);
  expect(await world.aggregates.earlier([idOf(3)])).toEqual(new Map());
  expect(world.reports.at(-1)?.aggregates?.persons).toBe(29);
});

test('P-GRP-5: a partition of which nothing is kept is read anew, and the others stay', async () => {
  await fill(0, 30);
  group.give('first', [0, 1]);
  await first();
  const kept = (await world.aggregates.positions()).get(1);
  await world.aggregates.clear([0]);
  await fill(30, 10);
  await first();
  expect(saidBy('aggregates-read-anew')).toEqual([{ count: 2 }, { count: 1 }]);
  expect((await world.aggregates.positions()).get(1)?.offset).toBeGreaterThan(kept!.offset);
  expect(await differences([])).toEqual([]);
});

test('P-GRP-5: of another topic, or of an empty one, the profile store is read', async () => {
  await fill(0, 30);
  group.give('first', [0]);
  await first();
  const positions = await world.aggregates.positions();
  const strange = new Map([...positions].map(([each, position]) => [each, { ...position, topicId: 'another/1' }]));
  await world.aggregates.commit({ facts: [], rows: [], positions: strange });
  await first();
  expect(saidBy('aggregates-rebuilt')).toHaveLength(1);
  group.give('first', [1]);
  await first();
  expect(await differences([])).toEqual([]);
});

test('P-GRP-6: what is shown is of the partitions that the machine has, and it is said', async () => {
  await fill(0, 40);
  group.give('first', [0]);
  await first();
  const shown = world.reports.at(-1)?.aggregates?.persons ?? 0;
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(40);
  expect(saidBy('aggregates-partial')).toEqual([{ count: 1, of: partitions }]);
  expect(world.reports.at(-1)?.aggregates?.partitions).toMatchObject({ own: 1, all: partitions });
  group.give('second', [1]);
  await other();
  expect(world.reports.at(-1)?.aggregates?.persons).toBe(40 - shown);
  expect(await differences([1])).toEqual([]);
});

test('P-GRP-7: a smaller version that came last does not survive compaction', async () => {
  await fill(0, 30);
  group.give('first', [0, 1]);
  await first();
  await publishFacts(idOf(4), 1);
  await first();
  await group.compact();
  await world.aggregates.clear();
  await first();
  expect(await differences([])).toEqual([]);
});

test('P-GRP-7: nor do facts of an erased person that a late member published behind the deletion', async () => {
  await fill(0, 30);
  group.give('first', [0, 1]);
  await first();
  const subject = hashForLedger(idOf(4));
  const entry = { kind: 'erased', subject, intentId: 'i', effectiveUs: 3e15, beforeMs: null } as const;
  await world.profiles.ledger.add([{ ...entry, rawEndOffsets: [100, 100] }]);
  await forget(idOf(4));
  await publishFacts(idOf(4), 5);
  await first();
  await world.profiles.ledger.remove([entry]);
  await group.compact();
  await world.aggregates.clear();
  await first();
  expect(await world.aggregates.earlier([idOf(4)])).toEqual(new Map());
  expect(world.reports.at(-1)?.aggregates?.persons).toBe(29);
});

test('P-GRP-7: a topic that keeps everything is not written to again', async () => {
  await fill(0, 10);
  await world.aggregate();
  await publishFacts(idOf(4), 1);
  const before = await world.log.describe('users.clean');
  await world.aggregate();
  expect(await world.log.describe('users.clean')).toEqual(before);
});
