import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PersonQuery } from '../domain/person.ts';
import { purgeWorld } from '../testing/erasure-world.ts';
import { createWorld, hashForLedger, idOf, userOf, usersFrom, type World } from '../testing/stage-world.ts';
import { collectPerson, findPerson } from './find-person.ts';
import type { PersonReading } from './held-items.ts';
import { publishPending } from './pending.ts';
import { changeLedger } from './restriction.ts';

const never = new AbortController().signal;
const protect = (text: string): string => Buffer.from(text).toString('hex').padEnd(64, '0').slice(0, 64);
let world: World;

beforeEach(async () => {
  world = await createWorld();
});

afterEach(() => world.close());

function reading(): PersonReading {
  const { directory: dataDirectory, log, profiles, aggregates } = world;
  return { dataDirectory, log, profiles, aggregates, protect, ledgerHash: hashForLedger };
}

async function settle(): Promise<void> {
  await world.transform();
  await world.aggregate();
}

async function find(query: PersonQuery) {
  const { ids, found } = await findPerson(reading(), query, never);
  const counts = Object.values(found).map((stores) => Object.values(stores)[0]);
  return { ids, counts };
}

test('P-PSN-6: a person is found by id in any case, in envelopes, rejected, cut off, and in the exports', async () => {
  const upper = { ...userOf(1), login: { uuid: idOf(1).toUpperCase() } };
  await world.publish([
    ...usersFrom(0, 5),
    { value: { results: [userOf(1), userOf(2), upper] }, source: 's', position: 0 },
    { value: [userOf(1, { dob: { date: '2020-01-01' } }), null] },
    { value: `{"login":{"uuid":"${idOf(1)}"` },
    { key: idOf(1), value: 'cut' },
    { value: JSON.stringify(userOf(1)).replace('00000000-0000', String.raw`\u00300000000-0000`) },
    { value: '{"cut' },
  ]);
  await settle();
  mkdirSync(join(world.directory, 'exports'));
  writeFileSync(join(world.directory, 'exports', 'a.json'), JSON.stringify(upper));
  writeFileSync(join(world.directory, 'exports', 'b.json'), JSON.stringify(userOf(2)));
  const expected = { ids: [idOf(1)], counts: [7, 4, 3, 1, 1, 0, 1] };
  expect(await find({ kind: 'id', id: idOf(1) })).toEqual(expected);
  expect(await find({ kind: 'id', id: idOf(1).toUpperCase() })).toEqual(expected);
  expect((await find({ kind: 'id', id: idOf(9) })).counts).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('P-PSN-6: by an e-mail address in any case and a telephone number as it was written; all who share one are found', async () => {
  await world.publish([
    { key: idOf(1), value: userOf(1, { email: 'Old@Example.org', phone: '(0) 1  23' }) },
    { key: idOf(2), value: userOf(2, { email: 'shared@example.org' }) },
    { key: idOf(3), value: userOf(3, { email: 'SHARED@example.org', phone: '04' }) },
    { value: { ...userOf(4), email: 'old@example.org', login: {} } },
  ]);
  await settle();
  await world.publish([{ key: idOf(1), value: userOf(1, { email: 'new@example.org', phone: '(0) 1 23' }) }]);
  await settle();
  const first = { ids: [idOf(1)], counts: [2, 2, 0, 1, 1, 0, 0] };
  expect(await find({ kind: 'email', email: ' NEW@example.ORG ' })).toEqual(first);
  expect(await find({ kind: 'phone', phone: ' (0)  1 23 ' })).toEqual(first);
  // The old address is in raw messages alone: in one of the same person, and in one that was rejected.
  expect(await find({ kind: 'email', email: 'old@example.org' })).toEqual({
    ids: [idOf(1)],
    counts: [3, 2, 1, 1, 1, 0, 0],
  });
  expect(await find({ kind: 'email', email: 'shared@example.org' })).toEqual({
    ids: [idOf(2), idOf(3)],
    counts: [2, 2, 0, 2, 2, 0, 0],
  });
  expect((await find({ kind: 'phone', phone: '0' })).ids).toEqual([]);
});

test('P-PSN-6: who was erased before is said, by the newest purge, and of nobody else', async () => {
  await world.publish(usersFrom(1, 3));
  await settle();
  await purgeWorld(world, [{ kind: 'person', id: idOf(1) }]);
  const [entry] = (await world.profiles.ledger.entries()).filter(({ kind }) => kind === 'erased');
  await world.profiles.ledger.add([{ ...entry!, intentId: 'later', effectiveUs: entry!.effectiveUs + 5_000_000 }]);
  const [first, second] = await Promise.all(
    [1, 2].map((nth) => findPerson(reading(), { kind: 'id', id: idOf(nth) }, never)),
  );
  expect(first!.erased).toEqual([{ id: idOf(1), purge: 'later', atMs: Math.floor(entry!.effectiveUs / 1000) + 5000 }]);
  expect(second!.erased).toEqual([]);
});

test('P-PSN-6: nothing is held where nothing was stored yet', async () => {
  const empty = { ...reading(), log: null, profiles: null, aggregates: null };
  const { ids, found } = await findPerson(empty, { kind: 'email', email: 'a@b.example' }, never);
  expect([ids, Object.values(found).flatMap((stores) => Object.values(stores))]).toEqual([[], [0, 0, 0, 0, 0, 0, 0]]);
});

test('P-PSN-7: all that is held of a person is collected, with where, since when and whence, and nothing of others', async () => {
  await world.publish([{ value: { results: [userOf(2), userOf(1)] }, source: 'users.json', position: 0 }]);
  await settle();
  await changeLedger(
    { ...world, ledgerHash: hashForLedger, nowMs: () => 0 },
    { id: idOf(1), requestId: 'r', restricted: true },
  );
  expect((await findPerson(reading(), { kind: 'id', id: idOf(1) }, never)).restricted).toEqual([idOf(1)]);
  expect((await findPerson(reading(), { kind: 'id', id: idOf(2) }, never)).restricted).toEqual([]);
  const { items, ...dossier } = await collectPerson(
    reading(),
    { id: idOf(1).toUpperCase(), contact: null, nowMs: 5 },
    never,
  );
  expect(dossier).toEqual({ id: idOf(1), collectedMs: 5, restricted: true });
  const sinceMs = world.clock.nowMs();
  const origin = { partition: 0, offset: 0, index: 1 };
  expect(items.map(({ value: _, ...item }) => item)).toEqual([
    {
      dataSet: 'raw-messages',
      store: 'log',
      place: 'users.raw, partition 0, offset 0',
      sinceMs,
      origin,
      source: 'users.json',
    },
    expect.objectContaining({ dataSet: 'clean-facts', store: 'log', sinceMs }),
    { dataSet: 'profiles', store: 'profiles', place: 'profiles.sqlite, table profiles', sinceMs, origin, source: null },
    expect.objectContaining({ dataSet: 'aggregates', store: 'aggregates', origin }),
  ]);
  expect(items[0]?.value).toEqual(userOf(1));
  expect(items[2]?.value).toEqual(await world.profiles.find(idOf(1)));
  expect(JSON.stringify(items)).not.toContain(idOf(2));
  await publishPending({ ...world, ledgerHash: hashForLedger, nowMs: () => 0 }, never);
  await world.aggregate();
  const { items: later } = await collectPerson(reading(), { id: idOf(1), contact: null, nowMs: 5 }, never);
  expect(later.map(({ dataSet }) => dataSet)).toEqual(['raw-messages', 'clean-facts', 'clean-facts', 'profiles']);
});

test('P-PSN-7: with the address, also what is held without an id, and nothing of who shares it', async () => {
  const email = 'shared@example.org';
  await world.publish([
    { key: idOf(1), value: userOf(1, { email }) },
    { value: { ...userOf(4), email, login: {} } },
    { key: idOf(2), value: userOf(2, { email, dob: { date: '2020-01-01' } }) },
  ]);
  await settle();
  const contact = { kind: 'email', email: ' SHARED@example.org' } as const;
  const { items } = await collectPerson(reading(), { id: idOf(1), contact, nowMs: 5 }, never);
  expect(items.map(({ dataSet }) => dataSet)).toEqual([
    'raw-messages',
    'raw-messages',
    'clean-facts',
    'rejected-pointers',
    'profiles',
    'aggregates',
  ]);
  expect(JSON.stringify(items)).not.toContain(idOf(2));
  const { items: nameless, ...dossier } = await collectPerson(reading(), { id: null, contact, nowMs: 5 }, never);
  expect(dossier).toEqual({ id: null, collectedMs: 5, restricted: false });
  expect(nameless.map(({ dataSet }) => dataSet)).toEqual(['raw-messages', 'rejected-pointers']);
});
