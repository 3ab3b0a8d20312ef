import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseCommittedValue } from '../domain/committed.ts';
import type { Profile } from '../domain/user.ts';
import { dying, survive } from '../testing/dying-ports.ts';
import { createWorld, hashForLedger, idOf, userOf, usersFrom, type World } from '../testing/stage-world.ts';
import { publishPending } from './pending.ts';
import type { PersonStores } from './person-stores.ts';
import { rectify } from './rectification.ts';
import { changeLedger } from './restriction.ts';

const never = new AbortController().signal;
const tools = {
  protect: (text: string) => Buffer.from(text).toString('hex').padEnd(64, '0').slice(0, 64),
  domainToAscii: String,
};
let world: World;

beforeEach(async () => {
  world = await createWorld();
});

afterEach(() => world.close());

function stores(): PersonStores {
  return { ...world, ledgerHash: hashForLedger, nowMs: () => world.clock.nowMs() };
}

async function settle(): Promise<void> {
  await world.transform();
  await world.aggregate();
}

async function setRestricted(n: number, restricted: boolean): Promise<void> {
  await changeLedger(stores(), { id: idOf(n), requestId: 'request-1', restricted });
  await publishPending(stores(), never);
}

async function persons(): Promise<number> {
  const rows = await world.aggregates.rows();
  return rows.filter(({ aggregation }) => aggregation === 'gender').reduce((sum, { n }) => sum + n, 0);
}

async function profileOf(n: number): Promise<Profile | null> {
  return world.profiles.find(idOf(n));
}

test('P-PSN-2 P-PSN-3: a restricted person leaves the aggregates and comes back exactly, and is kept meanwhile', async () => {
  await world.publish(usersFrom(0, 10));
  await settle();
  const before = await world.aggregates.rows();
  const kept = await profileOf(3);
  await setRestricted(3, true);
  await world.aggregate();
  expect(await persons()).toBe(9);
  expect(await world.differences()).toEqual([]);
  expect(await profileOf(3)).toEqual(kept);
  await setRestricted(3, false);
  await world.aggregate();
  expect(await world.aggregates.rows()).toEqual(before);
  expect(await world.differences()).toEqual([]);
});

test('P-PSN-2: a later record of a restricted person is stored and not counted, and counts when the restriction is lifted', async () => {
  await world.publish(usersFrom(0, 4));
  await settle();
  await setRestricted(1, true);
  await world.publish([{ key: idOf(1), value: userOf(1, { nat: 'BR' }) }]);
  await settle();
  expect((await profileOf(1))?.nationality).toBe('BR');
  expect(await persons()).toBe(3);
  expect(await world.differences()).toEqual([]);
  await setRestricted(1, false);
  await world.aggregate();
  expect(await world.aggregates.rows()).toContainEqual(
    expect.objectContaining({ aggregation: 'usersByNationality', key: 'BR', n: 1 }),
  );
  expect(await world.differences()).toEqual([]);
});

test('P-PSN-2: aggregates that are built anew leave a restricted person out, and have one whose restriction was lifted', async () => {
  await world.publish(usersFrom(0, 6));
  await settle();
  await setRestricted(1, true);
  await setRestricted(2, true);
  await setRestricted(2, false);
  for (const _ of [1, 2]) {
    await world.aggregates.clear();
    await world.aggregate();
    expect(await persons()).toBe(5);
    expect(await world.differences()).toEqual([]);
  }
});

test('P-PSN-4: restricting twice, or somebody who is not stored, changes nothing else', async () => {
  await world.publish(usersFrom(0, 3));
  await settle();
  await setRestricted(1, true);
  await setRestricted(1, true);
  await setRestricted(7, true);
  await setRestricted(2, false);
  await world.aggregate();
  expect((await world.profiles.ledger.entries()).map(({ subject }) => subject)).toEqual([
    hashForLedger(idOf(1)),
    hashForLedger(idOf(7)),
  ]);
  expect(await persons()).toBe(2);
  await world.publish(usersFrom(7, 1));
  await settle();
  expect(await persons()).toBe(2);
  await setRestricted(7, false);
  await setRestricted(1, false);
  await world.aggregate();
  expect(await persons()).toBe(4);
  expect(await world.differences()).toEqual([]);
});

test('P-PSN-5: a rectification holds against the same record, gives way to a newer one, and the aggregates follow', async () => {
  await world.publish([
    { key: idOf(1), value: userOf(1, { nat: 'DE', dob: { date: '1960-11-25' } }) },
    ...usersFrom(5, 3),
  ]);
  await settle();
  const corrections = {
    nationality: 'br',
    email: 'Ada@Example.COM',
    bornOn: '1990-11-25',
    phone: null,
    fullName: 'Ada  King',
  };
  const done = await rectify(stores(), { id: idOf(1), corrections, ...tools }, never);
  expect(done).toEqual({ outcome: 'rectified', fields: Object.keys(corrections) });
  await publishPending(stores(), never);
  await world.aggregate();
  const corrected = await profileOf(1);
  expect(corrected).toMatchObject({
    nationality: 'br',
    age: 35,
    phone: null,
    fullName: 'Ada King',
    domainName: 'example.com',
    email: tools.protect('ada@example.com'),
  });
  expect(await world.differences()).toEqual([]);
  // The position is lost on the way: every record is delivered again.
  const rewound = [...(await world.profiles.committed())].map(([partition, text]): [number, string] => [
    partition,
    JSON.stringify({ ...parseCommittedValue(text), offset: 0, effectiveUs: 0 }),
  ]);
  await world.profiles.upsert([], new Map(rewound));
  await settle();
  expect(await profileOf(1)).toEqual(corrected);
  expect(await world.differences()).toEqual([]);
  await world.clock.advance(10);
  await world.publish([{ key: idOf(1), value: userOf(1, { nat: 'FR' }) }]);
  await settle();
  expect((await profileOf(1))?.nationality).toBe('FR');
  expect(await world.differences()).toEqual([]);
});

test('P-PSN-3 P-PSN-5: facts whose profile is not stored yet are not taken for what is: the newer record still wins', async () => {
  await world.publish(usersFrom(1, 3));
  await settle();
  await world.clock.advance(10);
  await world.publish(usersFrom(1, 3).map(({ key, value }) => ({ key: key!, value: { ...Object(value), nat: 'BR' } })));
  const dead = { die: 'upsert', call: 1, after: false, maxRecords: 10 } as const;
  await survive(world.transform({ profiles: dying(world.profiles, 'upsert', dead) }));
  const done = await rectify(stores(), { id: idOf(1), corrections: { nationality: 'XX' }, ...tools }, never);
  expect(done.outcome).toBe('rectified');
  await publishPending(stores(), never);
  await setRestricted(2, true);
  await setRestricted(2, false);
  await setRestricted(3, true);
  await world.aggregate();
  await settle();
  const nationalities = [1, 2, 3].map(async (n) => (await profileOf(n))?.nationality);
  expect(await Promise.all(nationalities)).toEqual(['BR', 'BR', 'BR']);
  expect(await persons()).toBe(2);
  expect(await world.differences()).toEqual([]);
});

test('P-PSN-5: what does not fit is refused by the names of its fields, and nothing is written', async () => {
  await world.publish(usersFrom(1, 1));
  await settle();
  const before = await profileOf(1);
  const corrections = { bornOn: '2020-01-01', email: 'none', inscription: '2020-02-30', gender: 'x' };
  const done = await rectify(stores(), { id: idOf(1), corrections, ...tools }, never);
  expect(done).toEqual({ outcome: 'refused', fields: ['bornOn', 'email', 'inscription'] });
  expect(await profileOf(1)).toEqual(before);
  expect(await rectify(stores(), { id: idOf(2), corrections: { gender: 'x' }, ...tools }, never)).toEqual({
    outcome: 'not-stored',
    fields: [],
  });
});
