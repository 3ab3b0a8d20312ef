import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isBalanced } from '../balance.ts';
import { embeddedFiles } from '../adapters/embedded-files.ts';
import { parseCommittedValue } from '../domain/committed.ts';
import { consumerGroups } from '../domain/topics.ts';
import type { Profile } from '../domain/user.ts';
import { publishPending } from '../person/pending.ts';
import { rectify } from '../person/rectification.ts';
import { changeLedger } from '../person/restriction.ts';
import { dying, readIn, survive, type CrashPoint } from '../testing/dying-ports.ts';
import { purgeWorld } from '../testing/erasure-world.ts';
import { rewindingOf, toOffset, toTime } from '../testing/rewinding.ts';
import { createWorld, hashForLedger, idOf, userOf, usersFrom, type World } from '../testing/stage-world.ts';

const never = new AbortController().signal;

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const { back, plan, lag } = rewindingOf(() => world);

/** Everything that a rewind must leave as it was. */
async function stateNow() {
  const ledger = await world.profiles.ledger.entries();
  const stored = (await Array.fromAsync(world.profiles.scan(never))).flat();
  const rows = (await world.aggregates.rows()).map((row) => JSON.stringify(row));
  return {
    ledger,
    balance: await world.balance(),
    profiles: stored.toSorted((a, b) => a.id.localeCompare(b.id)),
    rows: rows.toSorted(),
    rejected: (await world.log.describe('users.rejected'))?.partitions,
  };
}

/** As a store that was put back from a copy: it has what was committed, and not all that belongs to it. */
async function loseProfiles(isKept: (profile: Profile, index: number) => boolean): Promise<void> {
  const { profiles } = await stateNow();
  const committed = await world.profiles.committed();
  const ledger = await world.profiles.ledger.entries();
  await world.profiles.close();
  for (const end of ['', '-wal', '-shm'])
    rmSync(join(world.directory, `${embeddedFiles.profiles}${end}`), { force: true });
  await world.reopen();
  await world.profiles.upsert(profiles.filter(isKept), committed);
  await world.profiles.ledger.add(ledger);
}

async function settle(): Promise<void> {
  await world.transform();
  await world.aggregate();
}

/** Messages of every kind: keyed and not, several users in one, what is rejected, a person in two partitions. */
async function publishAll(): Promise<void> {
  await world.publish(usersFrom(0, 40));
  await world.clock.advance(1000);
  await world.publish([
    { value: 'no json' },
    { value: [userOf(50), userOf(51), userOf(50, { nat: 'NZ' })], position: 1 },
    { value: userOf(3, { nat: 'BR' }), source: 's', position: 0 },
    { value: userOf(3, { nat: 'AU' }), source: 's', position: 1 },
    { value: userOf(4, { dob: { date: '2020-01-01' } }) },
  ]);
  await world.clock.advance(1000);
  await world.publish([...usersFrom(60, 20), { key: idOf(7), value: userOf(7, { nat: 'NZ' }) }]);
}

describe('P-RWD-1 P-RWD-2: what is processed again', () => {
  test.each([
    ['the beginning', () => toOffset(0)],
    ['the middle of one partition', () => toOffset(9, 1)],
    ['a time', () => toTime(world.clock.nowMs() - 1000)],
  ])('from %s leaves every count, row and version as it was', async (_, wish) => {
    await publishAll();
    await settle();
    const before = await stateNow();
    const { records } = await back(wish());
    expect(records).toBeGreaterThan(0);
    expect(await lag()).toBe(records);
    expect(await world.balance()).toEqual(before.balance);
    await settle();
    expect(await stateNow()).toEqual(before);
    expect(await lag()).toBe(0);
    expect(await world.differences()).toEqual([]);
    expect(world.lines).toContainEqual(expect.objectContaining({ code: 'records-again', fields: { records } }));
    const values = [...(await world.log.committed('users.raw', consumerGroups.transformer)).values()];
    expect(values.map(({ metadata }) => parseCommittedValue(metadata).again)).toEqual([undefined, undefined]);
  });

  test.each<{ die: CrashPoint; after: boolean }>([
    { die: 'publish', after: true },
    { die: 'upsert', after: false },
    { die: 'upsert', after: true },
    { die: 'commit', after: false },
    { die: 'commit', after: true },
  ])('goes on after a crash in $die (after: $after)', async (at) => {
    await publishAll();
    await settle();
    const before = await stateNow();
    await back(toOffset(0));
    const run = { ...at, call: 2, maxRecords: 10 };
    const log = readIn(world.log, run);
    await survive(
      world.transform({
        log: at.die === 'publish' ? dying(log, 'publish', run) : log,
        profiles: at.die === 'upsert' ? dying(world.profiles, 'upsert', run) : world.profiles,
      }),
    );
    await world.reopen();
    await settle();
    expect(await stateNow()).toEqual(before);
  });

  test('P-RWD-2: brings back what was lost, with its version', async () => {
    await publishAll();
    await settle();
    const before = await stateNow();
    await loseProfiles((_, index) => index % 3 > 0);
    await back(toOffset(0));
    await settle();
    expect(await stateNow()).toEqual(before);
  });
});

describe('P-RWD-3: of persons', () => {
  test('who was erased stays away, who is restricted is counted nowhere, what was corrected stays, holds stay', async () => {
    await publishAll();
    await settle();
    await purgeWorld(world, [{ kind: 'person', id: idOf(3) }]);
    const stores = { ...world, ledgerHash: hashForLedger, nowMs: () => world.clock.nowMs() };
    await changeLedger(stores, { id: idOf(5), requestId: 'request-1', restricted: true });
    const corrections = { nationality: 'BR' };
    await rectify(stores, { id: idOf(6), corrections, protect: (text) => text, domainToAscii: (host) => host }, never);
    await publishPending(stores, never);
    await world.aggregate();
    const before = await stateNow();
    await back(toOffset(0));
    await settle();
    expect(await stateNow()).toEqual(before);
    expect(before.profiles.map(({ id }) => id)).not.toContain(idOf(3));
    expect(await world.differences()).toEqual([]);
  });

  test('a log that cannot let go of single messages brings nobody back whom the ledger bars', async () => {
    await world.publish(usersFrom(0, 10));
    await settle();
    const { partitions } = (await world.log.describe('users.raw'))!;
    const rawEndOffsets = partitions.map(({ endOffset }) => endOffset);
    const entry = { kind: 'erased', subject: hashForLedger(idOf(3)), intentId: 'one', rawEndOffsets } as const;
    await world.profiles.ledger.add([{ ...entry, effectiveUs: world.clock.nowMs() * 1000 + 100, beforeMs: null }]);
    await loseProfiles(({ id }) => id !== idOf(3) && id !== idOf(4));
    expect((await plan(toOffset(0))).erased).toBe(1);
    await back(toOffset(0));
    await settle();
    const { profiles, balance } = await stateNow();
    expect(profiles.map(({ id }) => id)).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9].map(idOf));
    expect(balance).toMatchObject({ stored: 10, rejected: { erased: 0 } });
  });
});

describe('P-RWD-4: a rewind', () => {
  test('goes back only, adds to one that is not finished, and what is published meanwhile is counted once', async () => {
    await publishAll();
    await settle();
    const before = await stateNow();
    await back(toOffset(10));
    await expect(back(toOffset(15))).rejects.toMatchObject({ code: 'rewind-nothing' });
    const { records, partitions } = await back(toOffset(4));
    expect(partitions.map(({ from }) => from)).toEqual([4, 4]);
    expect(await lag()).toBe(records);
    await world.publish(usersFrom(100, 10));
    expect(await world.balance()).toMatchObject({ waiting: 10 });
    await settle();
    const after = await stateNow();
    expect(after.profiles).toEqual(expect.arrayContaining(before.profiles));
    expect(after.balance).toMatchObject({
      rejected: before.balance.rejected,
      published: before.balance.published + 10,
      stored: before.balance.stored + 10,
    });
    expect(isBalanced(after.balance)).toBe(true);
    expect(await world.differences()).toEqual([]);
  });

  test('begins where retention has left something, says what went, and counts nothing of it as expired', async () => {
    await world.publish(usersFrom(0, 20));
    await world.clock.advance(1000);
    const secondMs = world.clock.nowMs();
    await world.publish(usersFrom(20, 20));
    await settle();
    const before = await stateNow();
    await world.log.trim({ topic: 'users.raw', before: secondMs });
    const starts = (await world.log.describe('users.raw'))!.partitions.map(({ startOffset }) => startOffset);
    const wished = await plan(toOffset(2));
    expect(wished.partitions.map(({ from, gone }) => [from, gone])).toEqual(starts.map((start) => [start, start - 2]));
    expect((await plan(toTime(secondMs - 1))).partitions.map(({ gone }) => gone)).toEqual([null, null]);
    expect((await plan(toTime(secondMs))).partitions.map(({ gone }) => gone)).toEqual([0, 0]);
    await back(toOffset(0));
    // More of it goes before it was processed again.
    await world.clock.advance(1000);
    await world.publish(usersFrom(40, 2));
    await world.log.trim({ topic: 'users.raw', before: secondMs + 1 });
    await settle();
    const { balance, profiles } = await stateNow();
    expect(balance).toMatchObject({ published: 42, stored: 42, waiting: 0, rejected: before.balance.rejected });
    expect(profiles).toHaveLength(42);
  });
});
