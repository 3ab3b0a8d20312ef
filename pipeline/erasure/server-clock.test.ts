import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TopicSettings } from '../domain/deletion-clock.ts';
import { dataSetNames } from '../domain/data-sets.ts';
import { deletionClock } from '../domain/deletion-clock.ts';
import type { TopicName } from '../domain/topics.ts';
import type { Log } from '../ports.ts';
import { erasureStores, purgeWorld } from '../testing/erasure-world.ts';
import { createWorld, idOf, userOf, type World } from '../testing/stage-world.ts';
import { countDue } from './count.ts';
import type { ErasureStores } from './erasure-stores.ts';
import { recheckErasure } from './recheck.ts';
import { select } from './selection.ts';

const never = new AbortController().signal;
const day = 86_400_000;
const hour = 3_600_000;
const kept: TopicSettings = { policy: 'delete', retentionMs: 7 * day, compactionLagMs: null, deleteRetentionMs: null };
const compacted: TopicSettings = {
  policy: 'compact',
  retentionMs: null,
  compactionLagMs: hour,
  deleteRetentionMs: day,
};
const none = new Map<string, number | null>();
const systems = { log: 'kafka', profiles: 'cassandra', aggregates: 'mongodb' } as const;
const person = (n: number) => [{ kind: 'person', id: idOf(n) }] as const;
let world: World;

beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

/** The log of the world as one that keeps by time and compacts: it lets go of no single record. */
function onServers(raw: TopicSettings = kept): Pick<ErasureStores, 'log' | 'systems'> {
  const clock = async (topic: TopicName) => (topic === 'users.clean' ? compacted : raw);
  const { describe, read, readOld, publish, whileStill, committed, backlog, clearBytes } = world.log;
  const rest = { describe, read, readOld, publish, whileStill, committed, backlog, clearBytes };
  return { systems, log: { ...rest, clock, erase: async () => 0 } as unknown as Log };
}

test('P-ECS-1 what deleted means is read from the settings of each store', () => {
  const topics = {
    'raw-messages': kept,
    'clean-facts': compacted,
    'rejected-pointers': { ...kept, retentionMs: null },
  };
  const profiles = { gcGraceSeconds: 864_000, defaultTtlSeconds: 0 };
  const said = dataSetNames.map((name) => {
    const { system, way, delayMs } = deletionClock(name, { topics, profiles, held: none, systems });
    return [name, system, way, delayMs];
  });
  expect(said).toEqual([
    ['raw-messages', 'kafka', 'retention', 7 * day],
    ['clean-facts', 'kafka', 'compaction', hour + day],
    ['rejected-pointers', 'kafka', 'retention-unlimited', null],
    ['profiles', 'cassandra', 'grace-period', 10 * day],
    ['aggregates', 'mongodb', 'retracted', 0],
    ['logs', 'memory', 'overwritten', 0],
    ['exports', 'files', 'overwritten', 0],
  ]);
  const unbounded = {
    'clean-facts': { ...compacted, compactionLagMs: null },
    'raw-messages': { ...kept, segmentMs: hour },
  };
  expect(deletionClock('clean-facts', { topics: unbounded, profiles, held: none, systems })).toMatchObject({
    way: 'compaction-unbounded',
    delayMs: null,
    settings: { 'max.compaction.lag.ms': null, 'delete.retention.ms': day },
  });
  expect(deletionClock('raw-messages', { topics: unbounded, profiles, held: none, systems }).delayMs).toBe(
    7 * day + hour,
  );
  const topicsOfHeld = { ...topics, 'raw-messages': { ...kept, retentionMs: null } };
  const held = { topics: topicsOfHeld, profiles, held: new Map([['raw-messages', 7 * day]]), systems };
  expect(deletionClock('raw-messages', held), 'P-ECS-9').toMatchObject({ way: 'retention-held', delayMs: null });
  expect(deletionClock('rejected-pointers', held)).toMatchObject({ way: 'retention-unlimited' });
  const local = { log: 'sqlite', profiles: 'sqlite', aggregates: 'sqlite' } as const;
  const own = { gcGraceSeconds: null, defaultTtlSeconds: null };
  for (const name of dataSetNames)
    expect(deletionClock(name, { topics: {}, profiles: own, held: none, systems: local })).toMatchObject({
      way: 'overwritten',
    });
});

test('P-ECS-3 of a person the raw record is pending until its retention, the facts until the compaction', async () => {
  const createdMs = world.clock.nowMs() - day;
  await world.publish([
    { key: idOf(1), value: userOf(1), createdMs },
    { key: idOf(2), value: userOf(2) },
  ]);
  await world.transform();
  await world.aggregate();
  const { seen, receipt } = await purgeWorld(world, person(1), { others: onServers() });
  expect(seen.remaining.filter(({ n }) => n > 0)).toEqual([]);
  expect(seen.aggregatesAgree).toBe(true);
  const pending = new Map(seen.pending.map((it) => [it.dataSet, it]));
  expect(pending.get('raw-messages')).toMatchObject({ n: 1, untilMs: createdMs + 7 * day });
  // The facts, and the record without a value behind them.
  expect(pending.get('clean-facts')?.n).toBe(2);
  expect(pending.get('clean-facts')!.untilMs!).toBeGreaterThan(receipt.effectiveUs / 1000 + day);
  expect(seen.scan.unread, 'P-ECS-2').toEqual(['kafka', 'cassandra']);
  // Nobody gets it back, and nobody is asked to erase it again.
  await world.transform();
  await world.aggregate();
  expect(await world.profiles.find(idOf(1))).toBeNull();
  const again = await countDue(erasureStores(world, onServers()), select(person(1), null), never);
  expect(again.filter(({ n }) => n > 0)).toEqual([]);
});

test('P-ECS-2 what lies on servers is not looked through, and they are named; what lies here is', async () => {
  await world.publish([{ key: idOf(1), value: userOf(1) }]);
  await world.transform();
  expect((await purgeWorld(world, person(1))).seen.scan).toMatchObject({ unread: [], found: [] });
});

test('P-ECS-3 facts behind which nothing says that they are forgotten remain', async () => {
  await world.publish([{ key: idOf(1), value: userOf(1) }]);
  await world.transform();
  const counted = await countDue(erasureStores(world, onServers()), select(person(1), null), never);
  expect(counted.find(({ dataSet }) => dataSet === 'clean-facts')?.n).toBe(1);
});

test('P-ECS-3 old raw messages that a topic cannot let go of one by one are barred and pending', async () => {
  const nowMs = world.clock.nowMs();
  await world.publish([
    { key: idOf(1), value: userOf(1), createdMs: nowMs - 9 * day },
    { key: idOf(2), value: userOf(2) },
  ]);
  await world.transform();
  const scopes = [{ kind: 'older', dataSet: 'raw-messages', beforeMs: nowMs - day }] as const;
  const { seen } = await purgeWorld(world, scopes, { others: onServers({ ...kept, retentionMs: null }) });
  expect(seen.remaining.every(({ n }) => n === 0)).toBe(true);
  expect(seen.pending).toEqual([{ dataSet: 'raw-messages', store: 'log', n: 1, untilMs: null }]);
});

test('P-ECS-4 a closed purge is looked at again by the ledger alone, until the servers have let go of it', async () => {
  await world.publish([{ key: idOf(1), value: userOf(1) }, { value: { results: [userOf(2), userOf(1)] } }]);
  await world.transform();
  await world.aggregate();
  const { receipt } = await purgeWorld(world, person(1), { others: onServers() });
  // Behind the offsets, with the same id: new data, which is no matter of that purge.
  await world.publish([{ key: idOf(1), value: userOf(1) }]);
  await world.transform();
  await world.aggregate();
  const closed = { receipt, dataSets: ['raw-messages', 'profiles', 'clean-facts'], older: [] } as const;
  const seen = await recheckErasure(erasureStores(world, onServers()), closed, never);
  expect(seen.pending.map(({ dataSet, n }) => [dataSet, n])).toEqual([
    ['raw-messages', 2],
    ['clean-facts', 3],
  ]);
  expect(seen.remaining.every(({ n }) => n === 0)).toBe(true);
  await world.log.erase('users.raw', ({ offset, partition }) => offset < (receipt.rawEndOffsets[partition] ?? 0));
  await world.log.erase('users.clean', ({ headers }) => (headers.effectiveUs ?? 0) <= receipt.effectiveUs);
  const gone = await recheckErasure(erasureStores(world, onServers()), closed, never);
  expect(gone.pending).toEqual([]);
});
