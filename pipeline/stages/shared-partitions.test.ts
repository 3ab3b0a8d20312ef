import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBalanced, readBalance } from '../balance.ts';
import { consumerGroups } from '../domain/topics.ts';
import { createSharedGroup, type SharedGroup } from '../testing/shared-group.ts';
import { createWorld, idOf, partitions, userOf, usersFrom, type World } from '../testing/stage-world.ts';
import { createBarrier } from './barrier.ts';
import { stalling } from '../testing/stalling-port.ts';

let world: World;
let group: SharedGroup;
beforeEach(async () => {
  world = await createWorld();
  group = createSharedGroup(world.log);
});
afterEach(() => world.close());

const balance = () => readBalance(group.member('nobody'), world.profiles, partitions);

test('P-GRP-1: whoever is given a partition goes on where the one before it had committed, with its counts', async () => {
  await world.publish(usersFrom(0, 40));
  group.give('first', [0, 1]);
  await world.transform({ log: group.member('first') });
  await world.publish([...usersFrom(40, 20), { value: 'no json' }]);
  group.give('second', [1]);
  await world.transform({ log: group.member('second') });
  expect(await balance()).toMatchObject({ published: 61, waiting: expect.any(Number) });
  group.give('second', [0]);
  await world.transform({ log: group.member('second') });
  expect(await balance()).toMatchObject({ published: 61, stored: 60, rejected: { 'invalid-json': 1 }, waiting: 0 });
});

test('P-GRP-2: a member that lost its partition in the middle of a delivery changes nothing that another did since', async () => {
  await world.publish(usersFrom(0, 40));
  group.give('late', [0, 1]);
  const { store, stalled, go } = stalling(world.profiles, 'upsert');
  const late = world.transform({ log: group.member('late'), profiles: store });
  await stalled;
  group.give('next', [0, 1]);
  await world.publish([{ key: idOf(3), value: userOf(3, { nat: 'BR' }) }, ...usersFrom(40, 10)]);
  await world.transform({ log: group.member('next') });
  const committed = await group.member('next').committed('users.raw', consumerGroups.transformer);
  go();
  await late;
  expect(await group.member('next').committed('users.raw', consumerGroups.transformer)).toEqual(committed);
  expect(await world.profiles.find(idOf(3))).toMatchObject({ nationality: 'BR' });
  await world.transform({ log: group.member('next') });
  expect(await balance()).toMatchObject({ published: 51, stored: 51, waiting: 0 });
});

test('P-GRP-2: one that lost it and has it again reads what the other did in between', async () => {
  await world.publish(usersFrom(0, 30));
  group.give('first', [0, 1]);
  const drain = new AbortController();
  const first = world.transform({ log: group.member('first'), drain: drain.signal });
  await expect.poll(async () => (await balance()).waiting).toBe(0);
  group.give('second', [0, 1]);
  await world.publish(usersFrom(30, 30));
  await world.transform({ log: group.member('second') });
  group.give('first', [0, 1]);
  await world.publish(usersFrom(60, 30));
  drain.abort();
  await first;
  const now = await balance();
  expect(now).toMatchObject({ published: 90, stored: 90, waiting: 0 });
  expect(isBalanced(now)).toBe(true);
});

test('P-GRP-3: the barrier waits for what is under way, also where its partition is lost meanwhile', async () => {
  await world.publish(usersFrom(0, 10));
  group.give('late', [0, 1]);
  const barrier = createBarrier();
  const { store, stalled, go } = stalling(world.profiles, 'upsert');
  const late = world.transform({ log: group.member('late'), profiles: store, barrier });
  await stalled;
  group.give('next', [0, 1]);
  let isPassed = false;
  const passed = barrier.passed().then(() => (isPassed = true));
  await world.transform({ log: group.member('next') });
  expect(isPassed).toBe(false);
  go();
  await passed;
  await late;
  await barrier.passed();
});

test('P-GRP-4: what a member reports is the balance of its group', async () => {
  await world.publish(usersFrom(0, 40));
  group.give('first', [0]);
  group.give('second', [1]);
  await world.transform({ log: group.member('first') });
  const half = world.reports.at(-1)?.balance;
  expect(half).toMatchObject({ published: 40, waiting: 40 - (half?.stored ?? 0) });
  expect(half?.stored).toBeGreaterThan(0);
  await world.transform({ log: group.member('second') });
  expect(world.reports.at(-1)?.balance).toMatchObject({ published: 40, stored: 40, waiting: 0 });
});
