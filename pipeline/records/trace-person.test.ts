import { afterEach, beforeEach, expect, test } from 'vitest';
import { delaysOf } from '../domain/person-path.ts';
import { changeLedger } from '../person/restriction.ts';
import { purgeWorld } from '../testing/erasure-world.ts';
import { createWorld, hashForLedger, idOf, userOf, usersFrom, type World } from '../testing/stage-world.ts';
import { tracePerson } from './trace-person.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const never = new AbortController().signal;
const trace = (n: number) => tracePerson({ ...world, ledgerHash: hashForLedger }, idOf(n), never);
const statesOf = async (n: number) => (await trace(n)).path.map(({ step, state }) => `${step}: ${state}`);

test('P-REC-7 P-REC-8: a person is followed from the source to the aggregates', async () => {
  const publishedMs = world.clock.nowMs();
  await world.publish([{ key: idOf(1), value: userOf(1), source: 'here', position: 7 }, ...usersFrom(2, 20)]);
  expect(await trace(1)).toEqual({ state: 'unknown', erasedMs: null, path: [], profile: null });
  await world.clock.advance(5000);
  await world.transform();
  const waiting = await trace(1);
  expect(waiting).toMatchObject({ state: 'stored', profile: { id: idOf(1), fullName: 'Ms Ada Person 1' } });
  expect(waiting.path[1]).toMatchObject({ state: 'there', atMs: publishedMs, source: 'here', place: { index: 0 } });
  expect(waiting.path[2]).toMatchObject({ state: 'there', place: { offset: expect.any(Number) } });
  const before = ['created: there', 'published: there', 'clean: there', 'stored: there'];
  expect(await statesOf(1)).toEqual([...before, 'aggregated: waiting']);
  await world.aggregate();
  expect(await statesOf(1)).toEqual([...before, 'aggregated: there']);
});

test('P-REC-8: of a step that is missing it is said why', async () => {
  await world.publish(usersFrom(1, 20));
  await world.transform();
  await world.aggregate();
  await world.log.erase('users.raw', ({ key }) => key === idOf(2));
  expect((await statesOf(2))[1]).toBe('published: emptied');
  await world.clock.advance(5000);
  await world.publish(usersFrom(40, 20));
  await world.transform();
  await world.log.trim({ topic: 'users.raw', before: world.clock.nowMs() });
  await world.log.trim({ topic: 'users.clean', before: world.clock.nowMs() });
  expect(await statesOf(1)).toEqual([
    'created: there',
    'published: gone',
    'clean: gone',
    'stored: there',
    'aggregated: there',
  ]);
});

test('P-REC-8: of each step there is the time that is kept, also behind an erasure beside it, and the delay before it', async () => {
  const createdMs = world.clock.nowMs();
  await world.publish([{ value: [userOf(1), userOf(2)] }]);
  await world.clock.advance(5000);
  await world.transform();
  await world.aggregate();
  const timesOf = async () => (await trace(1)).path.map(({ atMs }) => atMs && atMs - createdMs);
  const times = [0, 0, 5000, null, null];
  expect(await timesOf()).toEqual(times);
  expect(delaysOf((await trace(1)).path)).toEqual([null, 0, 5000, null, null]);
  await world.log.erase('users.raw', () => ({
    key: null,
    emptied: [1],
    value: Buffer.from(JSON.stringify([userOf(1), null])),
  }));
  expect(await timesOf()).toEqual(times);
  await world.log.trim({ topic: 'users.clean', before: world.clock.nowMs() + 1 });
  expect(await timesOf()).toEqual([0, 0, null, null, null]);
});

test('P-REC-7: who is restricted, or was erased, is said to be, and nothing else', async () => {
  await world.publish(usersFrom(1, 20));
  await world.transform();
  await world.aggregate();
  const stores = { ...world, ledgerHash: hashForLedger, nowMs: () => world.clock.nowMs() };
  await changeLedger(stores, { id: idOf(3), requestId: 'request-1', restricted: true });
  expect(await trace(3)).toEqual({ state: 'restricted', erasedMs: null, path: [], profile: null });
  await purgeWorld(world, [{ kind: 'person', id: idOf(4) }]);
  const erased = await trace(4);
  expect(['erased', 'unknown']).toContain(erased.state);
  expect(erased).toMatchObject({ path: [], profile: null });
  expect(await trace(999)).toMatchObject({ state: 'unknown' });
});
