import { afterEach, beforeEach, expect, test } from 'vitest';
import { dying, survive } from '../testing/dying-ports.ts';
import { erasureStores, purgeWorld } from '../testing/erasure-world.ts';
import { createWorld, hashForLedger, idOf, userOf, usersFrom, type World } from '../testing/stage-world.ts';
import { changeLedger } from '../person/restriction.ts';
import { publishPending } from '../person/pending.ts';
import { countDue } from './count.ts';
import { addHold } from './holds.ts';
import { select } from './selection.ts';

const never = new AbortController().signal;
let world: World;

beforeEach(async () => {
  world = await createWorld();
});

afterEach(() => world.close());

async function settle(): Promise<void> {
  await world.transform();
  await world.aggregate();
}

async function storedIds(): Promise<string[]> {
  return (await Array.fromAsync(world.profiles.scan(never))).flat().map(({ id }) => id);
}

async function keysIn(topic: 'users.raw' | 'users.clean'): Promise<(string | null)[]> {
  return (await Array.fromAsync(world.log.read(topic, new Map(), never)))
    .flatMap(({ records }) => records)
    .filter(({ erased }) => !erased)
    .map(({ key }) => key);
}

const person = (n: number) => [{ kind: 'person', id: idOf(n) }] as const;
const nothingLeft = { aggregatesAgree: true, scan: { found: [] } };

test('P-ERA-16: of a message of several users one goes, waiting, stored or rejected, and the others stay', async () => {
  const minor = userOf(1, { dob: { date: '2020-01-01T00:00:00Z' } });
  await world.publish([{ value: { results: [userOf(0), userOf(1), minor] } }, { value: [userOf(2), userOf(1)] }]);
  await settle();
  await world.publish([{ key: idOf(1), value: userOf(1) }, { value: `cut off ${idOf(1).toUpperCase()}` }]);
  const counted = await countDue(erasureStores(world), select(person(1), null), never);
  expect(counted.map(({ dataSet, n }) => [dataSet, n])).toEqual([
    ['rejected-pointers', 1],
    ['raw-messages', 5],
    ['profiles', 1],
    ['clean-facts', 2],
    ['aggregates', 1],
    ['exports', 0],
  ]);
  const { erased, seen } = await purgeWorld(world, person(1));
  expect(erased.map(({ n }) => n)).toEqual(counted.map(({ n }) => n));
  expect(seen).toMatchObject(nothingLeft);
  expect(seen.remaining.every(({ n }) => n === 0)).toBe(true);
  await settle();
  expect((await storedIds()).toSorted()).toEqual([idOf(0), idOf(2)]);
  expect(await world.differences()).toEqual([]);
  expect((await world.balance()).rejected).toMatchObject({ erased: 2 });
});

test('P-ERA-17: facts that were published by a transformer that was killed go too, of a person and by age', async () => {
  const nowMs = world.clock.nowMs();
  await world.publish([
    { key: idOf(1), value: userOf(1), createdMs: nowMs - 10 },
    { key: idOf(2), value: userOf(2), createdMs: nowMs - 10 },
    { key: idOf(3), value: userOf(3) },
  ]);
  const killed = { die: 'upsert', call: 1, after: false, maxRecords: 10 } as const;
  await survive(world.transform({ profiles: dying(world.profiles, 'upsert', { ...killed, call: 1 }) }));
  await world.aggregate();
  expect((await purgeWorld(world, person(1), { intentId: 'a' })).seen).toMatchObject(nothingLeft);
  const old = [{ kind: 'older', dataSet: 'profiles', beforeMs: nowMs }] as const;
  expect((await purgeWorld(world, old, { intentId: 'b' })).seen).toMatchObject(nothingLeft);
  await settle();
  expect(await storedIds()).toEqual([idOf(3)]);
  expect(await keysIn('users.clean')).toEqual([idOf(3), idOf(3)]);
  expect(await world.differences()).toEqual([]);
});

test('P-ERA-17: facts of old messages that were published by a transformer that was killed are taken back by the next', async () => {
  const nowMs = world.clock.nowMs();
  await world.publish([{ key: idOf(1), value: userOf(1), createdMs: nowMs - 10 }, ...usersFrom(2, 1)]);
  const killed = { die: 'upsert', call: 1, after: false, maxRecords: 10 } as const;
  await survive(world.transform({ profiles: dying(world.profiles, 'upsert', killed) }));
  await world.aggregate();
  const old = [{ kind: 'older', dataSet: 'raw-messages', beforeMs: nowMs }] as const;
  expect((await purgeWorld(world, old)).seen).toMatchObject(nothingLeft);
  await settle();
  expect(await storedIds()).toEqual([idOf(2)]);
  expect(await world.differences()).toEqual([]);
});

test('P-ERA-17: a later record is new data, whenever it comes', async () => {
  for (const moment of ['raw-messages', 'profiles', 'clean-facts', 'aggregates', 'settle', 'verify']) {
    await world.publish(usersFrom(0, 4));
    await settle();
    const again = async (step: string): Promise<void> => {
      if (step !== moment) return;
      await world.clock.advance(1);
      await world.publish([{ key: idOf(1), value: userOf(1, { nat: 'BR' }) }]);
      await world.transform();
    };
    const { seen } = await purgeWorld(world, person(1), { intentId: moment, before: again });
    expect([moment, seen.aggregatesAgree, seen.remaining.map(({ n }) => n)]).toEqual([
      moment,
      true,
      [0, 0, 0, 0, 0, 0],
    ]);
    await settle();
    expect((await world.profiles.find(idOf(1)))?.nationality).toBe('BR');
    expect(await world.differences()).toEqual([]);
  }
});

test('P-ERA-18: new data of a restricted person that came meanwhile are counted', async () => {
  await world.publish(usersFrom(0, 4));
  await settle();
  const stores = { ...world, ledgerHash: hashForLedger, nowMs: () => world.clock.nowMs() };
  await changeLedger(stores, { id: idOf(1), requestId: 'request', restricted: true });
  await publishPending(stores, never);
  await world.aggregate();
  const { seen } = await purgeWorld(world, person(1), {
    async before(step) {
      if (step !== 'settle') return;
      await world.publish(usersFrom(1, 1));
      await world.transform();
    },
  });
  expect(seen).toMatchObject({ aggregatesAgree: true });
  await settle();
  expect(await storedIds()).toHaveLength(4);
  expect(await world.differences()).toEqual([]);
});

test('P-ERA-15: who is held stays in messages with others, in pointers and facts, and what is held as a whole', async () => {
  const stores = erasureStores(world);
  const minor = userOf(2, { dob: { date: '2020-01-01T00:00:00Z' } });
  await world.publish([{ value: [userOf(1), userOf(2)] }, { key: idOf(2), value: minor }, ...usersFrom(3, 2)]);
  await settle();
  await world.clock.advance(1000);
  await addHold(stores, 'hold', { kind: 'person', id: idOf(2) });
  await addHold(stores, 'hold', { kind: 'data-set', dataSet: 'exports' });
  const scopes = (['raw-messages', 'rejected-pointers', 'profiles', 'clean-facts'] as const).map(
    (dataSet) => ({ kind: 'older', dataSet, beforeMs: world.clock.nowMs() }) as const,
  );
  const counted = await countDue(stores, select(scopes, null), never);
  expect(counted.map(({ n, held }) => [n, held])).toEqual([
    [0, 1],
    [3, 2],
    [3, 1],
    [3, 1],
    [3, 1],
  ]);
  const { erased, seen } = await purgeWorld(world, scopes);
  expect(erased.map(({ n }) => n)).toEqual([0, 3, 3, 3, 3]);
  expect(seen).toMatchObject(nothingLeft);
  expect(await storedIds()).toEqual([idOf(2)]);
  expect(await keysIn('users.clean')).toEqual([idOf(2)]);
  expect(await keysIn('users.raw')).toEqual([null, idOf(2)]);
  expect(await world.differences()).toEqual([]);
});
