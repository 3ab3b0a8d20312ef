import { describe, expect, test } from 'vitest';
import { syntheticOddities, type SyntheticOddity } from '../domain/config.ts';
import type { Clock, SourceRecord } from '../ports.ts';
import { describeReplayableSource, drain, textOf } from '../testing/user-source-contract.ts';
import { openSyntheticUsers } from './synthetic-users.ts';

const clock: Clock = { nowMs: () => 1_000_000, sleep: async () => {} };
const every = [...syntheticOddities];

function make(oddities: readonly SyntheticOddity[], count: number, seed = 7): Promise<readonly SourceRecord[]> {
  return drain(
    openSyntheticUsers({ kind: 'synthetic', seed, oddities: [...oddities] }, { resume: () => 0, count, clock }),
  );
}

async function users(oddities: readonly SyntheticOddity[], count = 3000): Promise<readonly SentUser[]> {
  return (await make(oddities, count)).flatMap((record) => parse(textOf(record)));
}

interface SentUser {
  readonly gender: string;
  readonly name: { readonly title: string; readonly first: string; readonly last: string };
  readonly location: {
    readonly street: { readonly number: number; readonly name: string };
    readonly postcode: number | string;
  };
  readonly email: string;
  readonly login: { readonly uuid: string };
  readonly dob?: { readonly date?: string; readonly age: number } | null;
  readonly registered: { readonly date: string; readonly age: number };
  readonly phone: string;
  readonly id: { readonly name: string; readonly value: string | null };
  readonly nat: string;
}

function parse(text: string): readonly SentUser[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

describe.each([
  ['plain', []],
  ['with every oddity', every],
] as const)('%s', (name, oddities) => {
  describeReplayableSource(`the synthetic source (${name})`, {
    records: 900,
    open: ({ resume, count }) =>
      openSyntheticUsers({ kind: 'synthetic', seed: 3, oddities: [...oddities] }, { resume, count, clock }),
  });
});

test('P-SRC-1: the order in which oddities are named changes nothing, the seed changes everything', async () => {
  const [a] = await make(every, 1);
  const [b] = await make(every.toReversed(), 1);
  const [c] = await make(every, 1, 8);
  expect([b!.source, textOf(b!)]).toEqual([a!.source, textOf(a!)]);
  expect(c!.source).not.toBe(a!.source);
  expect(textOf(c!)).not.toBe(textOf(a!));
});

test('P-SRC-1: the name holds the seed and the oddities, not the count', async () => {
  const names = await Promise.all([make(['drift'], 1), make(['drift'], 5), make([], 1)]);
  expect(names.map(([first]) => first!.source)).toEqual(['synthetic-7-800', 'synthetic-7-800', 'synthetic-7-0']);
});

test('P-SRC-11: every key of version 1.4 is there, in its order', async () => {
  const [first] = await make([], 1);
  const user = JSON.parse(textOf(first!)) as Record<string, object>;
  const shape = Object.entries(user).map(([key, value]) =>
    typeof value === 'object' ? [key, Object.keys(value)] : key,
  );
  expect(shape).toEqual([
    'gender',
    ['name', ['title', 'first', 'last']],
    ['location', ['street', 'city', 'state', 'country', 'postcode', 'coordinates', 'timezone']],
    'email',
    ['login', ['uuid', 'username', 'password', 'salt', 'md5', 'sha1', 'sha256']],
    ['dob', ['date', 'age']],
    ['registered', ['date', 'age']],
    'phone',
    'cell',
    ['id', ['name', 'value']],
    ['picture', ['large', 'medium', 'thumbnail']],
    'nat',
  ]);
});

test('P-SRC-11: 21 nationalities, each about as often, with their own phones, postcodes and ids', async () => {
  const all = await users([], 10_000);
  const byNat = Map.groupBy(all, (user) => user.nat);
  expect(byNat.size).toBe(21);
  for (const group of byNat.values()) expect(group.length).toBeGreaterThan(10_000 / 21 / 1.4);
  expect(new Set(all.map((user) => user.login.uuid)).size).toBe(10_000);
  for (const user of all) {
    expect(user.login.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(user.email).toMatch(/^[a-z]+\.[a-z]+@example\.com$/);
    expect(user.id.value === null).toBe(['IR', 'NZ', 'TR', 'UA'].includes(user.nat));
    expect(typeof user.location.postcode).toBe(['CA', 'GB', 'NL', 'NO'].includes(user.nat) ? 'string' : 'number');
    expect(user.dob!.date! >= '1944-08-25' && user.dob!.date! < '2001-05-29').toBe(true);
  }
  for (const { phone } of byNat.get('US')!) expect(phone).toMatch(/^\(\d{3}\) \d{3}-\d{4}$/);
  for (const { phone } of byNat.get('CA')!) expect(phone).toMatch(/^[A-Z]\d\d [A-Z]\d\d-\d{4}$/);
  for (const { id } of byNat.get('FI')!) expect(id.value).toMatch(/^NaNNA\d{3}undefined$/);
  for (const { name } of byNat.get('IR')!) expect(name.first).toMatch(/^\p{Script=Arabic}+$/u);
});

const signs: Readonly<
  Record<
    Exclude<SyntheticOddity, 'bursts' | 'drift' | 'envelopes' | 'late-events' | 'malformed-json'>,
    (all: readonly SentUser[]) => boolean
  >
> = {
  'varied-domains': (all) => new Set(all.map((user) => String(user.email).split('@')[1])).size > 300,
  minors: (all) => all.some((user) => (user.dob?.date ?? '') > '2009' && (user.dob?.date ?? '') < '2026'),
  'bad-birth-dates': (all) =>
    [undefined, '1990-02-30', '2999-01-01'].every((bad) => all.some((user) => user.dob?.date?.slice(0, 10) === bad)),
  'leap-birthdays': (all) => all.filter((user) => user.dob?.date?.slice(5, 10) === '02-29').length > 30,
  'repeated-persons': (all) => new Set(all.map((user) => user.login.uuid)).size < all.length,
  'mixed-postcodes': (all) => all.some((user) => user.nat === 'FR' && typeof user.location.postcode === 'string'),
  'null-ids': (all) => all.some((user) => user.nat === 'FR' && user.id.value === null),
  'non-latin': (all) => all.some((user) => /\p{Script=Han}/u.test(user.name.last)),
};

test.each(Object.entries(signs))('P-SRC-12: %s is there when it is on, and not without it', async (oddity, isThere) => {
  expect(isThere(await users([oddity as SyntheticOddity]))).toBe(true);
  expect(isThere(await users([]))).toBe(false);
});

test('P-SRC-12: a repeated person has the same id and changed fields', async () => {
  const groups = Map.groupBy(await users(['repeated-persons']), (user) => user.login.uuid);
  const again = [...groups.values()].filter((group) => group.length > 1);
  expect(again.length).toBeGreaterThan(100);
  for (const [first, second] of again) {
    expect(second!.name.last).toBe(first!.name.last);
    expect(second!.location).not.toEqual(first!.location);
  }
});

test('P-SRC-12: malformed-json adds truncated, malformed and wrong records, without a key', async () => {
  const keyless = (await make(['malformed-json'], 5000)).filter((record) => record.key === null);
  const broken = keyless.filter((record) => parse(textOf(record)).length === 0);
  expect(broken.length).toBeGreaterThan(20);
  expect(keyless.length).toBeGreaterThan(broken.length);
  expect((await make([], 5000)).every((record) => record.key !== null)).toBe(true);
});

test('P-SRC-12: envelopes yield their users one by one, and what is nested stays wrapped', async () => {
  const records = await make(['envelopes'], 5000);
  const nested = records.filter((record) => record.key === null);
  expect(nested.length).toBeGreaterThan(2);
  for (const record of nested) expect(JSON.parse(textOf(record))).toHaveLength(1);
});

test('P-SRC-12: late events were created up to a minute before they come', async () => {
  const late = (await make(['late-events'], 3000)).map((record) => 1_000_000 - record.createdMs).filter((ms) => ms > 0);
  expect(late.length).toBeGreaterThan(20);
  expect(Math.max(...late)).toBeLessThanOrEqual(60_000);
  expect((await make([], 100)).every((record) => record.createdMs === 1_000_000)).toBe(true);
});

test('P-SRC-12: with drift the favoured nationalities change along the stream', async () => {
  const records = await users(['drift'], 60_000);
  const top = (part: readonly SentUser[]): string =>
    [...Map.groupBy(part, (user) => user.nat)].sort((a, b) => b[1].length - a[1].length)[0]![0];
  expect(top(records.slice(0, 2000))).not.toBe(top(records.slice(30_000, 32_000)));
});

test('P-SRC-12: bursts pause in proportion to the time since the last pause, and not at all without time', async () => {
  let nowMs = 0;
  const pauses: number[] = [];
  const moving: Clock = { nowMs: () => (nowMs += 100), sleep: async (ms) => void pauses.push(ms) };
  await drain(
    openSyntheticUsers(
      { kind: 'synthetic', seed: 7, oddities: ['bursts'] },
      { resume: () => 0, count: 20_000, clock: moving },
    ),
  );
  expect(pauses.length).toBeGreaterThan(1);
  expect(Math.max(...pauses)).toBeLessThanOrEqual(2000);
});
