import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isBalanced } from '../balance.ts';
import type { RedriveProgress, RedriveWish } from '../domain/redrive.ts';
import type { Log } from '../ports.ts';
import { newestRejections } from '../records/newest-rejections.ts';
import { createWorld, hashForLedger, idOf, userOf, usersFrom, type World } from '../testing/stage-world.ts';
import { findRedrivable } from './find-redrivable.ts';
import { redrive } from './redrive.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const never = new AbortController().signal;
const minors: RedriveWish = { codes: ['minor'] };
const stores = (log: Pick<Log, 'publish'> = world.log) => ({
  log: { describe: world.log.describe, read: world.log.read, publish: log.publish },
  profiles: world.profiles,
  ledgerHash: hashForLedger,
  domainToAscii: (host: string) => host,
  asOf: null,
  nowMs: () => world.clock.nowMs(),
});
const preview = async (wish: RedriveWish = minors) => (await findRedrivable(stores(), wish, never)).plan;
const run = (wish: RedriveWish = minors, progress: RedriveProgress[] = []) =>
  redrive(stores(), wish, { signal: never, onProgress: (more) => void progress.push(more) });
const none = { rejected: 0, unknown: 0, gone: 0, done: 0, barred: 0, failing: 0, passing: 0 };

/** Eighteen tomorrow: a minor at first, and of age when they are redriven. */
const eighteenTomorrow = { dob: { date: '2008-11-25T00:00:00Z' } };

/** Persons 1 to 20 are stored; 21 to 26 are minors until tomorrow, two of them within one message, and 27 for long. */
async function publishAll(): Promise<void> {
  await world.publish([
    ...usersFrom(1, 20),
    ...[21, 22, 23, 24].map((n) => ({ key: idOf(n), value: userOf(n, eighteenTomorrow) })),
    { value: { results: [userOf(30), userOf(25, eighteenTomorrow), userOf(26, eighteenTomorrow)] } },
    { key: idOf(27), value: userOf(27, { dob: { date: '2020-01-01' } }) },
    { value: 'no json' },
  ]);
  await settle();
}

async function settle(): Promise<void> {
  await world.transform();
  await world.aggregate();
}

async function nextDay(): Promise<void> {
  await world.clock.advance(86_400_000);
}

async function eraseNow(n: number): Promise<void> {
  const { partitions } = (await world.log.describe('users.raw'))!;
  const rawEndOffsets = partitions.map(({ endOffset }) => endOffset);
  const effectiveUs = world.clock.nowMs() * 1000;
  const entry = { kind: 'erased', subject: hashForLedger(idOf(n)), intentId: `erase-${n}`, beforeMs: null } as const;
  await world.profiles.ledger.add([{ ...entry, effectiveUs, rawEndOffsets }]);
}

describe('P-RDR-1 P-RDR-2: what was rejected and would pass now', () => {
  test('is counted by a preview that changes nothing', async () => {
    expect(await preview()).toEqual(none);
    await publishAll();
    expect(await preview()).toEqual({ ...none, rejected: 7, failing: 7 });
    await nextDay();
    const before = await world.log.describe('users.raw');
    expect(await preview()).toEqual({ ...none, rejected: 7, failing: 1, passing: 6 });
    expect(await preview({ codes: ['minor', 'invalid-json'] })).toEqual({
      ...none,
      rejected: 8,
      failing: 2,
      passing: 6,
    });
    expect(await world.log.describe('users.raw')).toEqual(before);
  });

  test('is published again, stored, and counted once, and the balance holds', async () => {
    await publishAll();
    const before = await world.balance();
    await nextDay();
    const progress: RedriveProgress[] = [];
    const plan = { ...none, rejected: 7, failing: 1, passing: 6 };
    expect(await run(minors, progress)).toEqual({ ...plan, ended: 'done', left: 0 });
    expect(progress).toEqual([
      { published: 0, of: 6 },
      { published: 6, of: 6 },
    ]);
    expect(await world.balance()).toMatchObject({ waiting: 6 });
    await settle();
    const after = await world.balance();
    expect(after).toMatchObject({
      published: before.published + 6,
      stored: before.stored + 6,
      rejected: before.rejected,
    });
    expect(isBalanced(after)).toBe(true);
    for (const n of [21, 22, 23, 24, 25, 26]) expect(await world.profiles.find(idOf(n))).toMatchObject({ age: 18 });
    expect(await world.differences()).toEqual([]);
  });
});

describe('P-RDR-3: it is done once', () => {
  test('a second time there is nothing left', async () => {
    await publishAll();
    await nextDay();
    await run();
    expect(await preview()).toEqual({ ...none, rejected: 7, done: 6, failing: 1 });
    await settle();
    const before = await world.balance();
    expect((await run()).passing).toBe(0);
    await settle();
    expect(await world.balance()).toEqual(before);
  });

  test.each([true, false])('a crash in the middle neither loses nor doubles (published: %s)', async (isPublished) => {
    const many = Array.from({ length: 700 }, (_, n) => ({ key: idOf(n), value: userOf(n, eighteenTomorrow) }));
    await world.publish(many);
    await settle();
    await nextDay();
    let batches = 0;
    const dying: Pick<Log, 'publish'> = {
      async publish(records) {
        batches += 1;
        if (batches === 1 || isPublished) await world.log.publish(records);
        if (batches === 2) throw new Error('killed');
      },
    };
    await expect(redrive(stores(dying), minors, { signal: never, onProgress: () => undefined })).rejects.toThrow(
      'killed',
    );
    await world.reopen();
    const left = await preview();
    expect(left.done + left.passing).toBe(700);
    expect(left.done).toBe(isPublished ? 700 : 500);
    await run();
    await settle();
    const balance = await world.balance();
    expect(balance).toMatchObject({ published: 1400, stored: 700, waiting: 0 });
    expect(balance.rejected.minor).toBe(700);
    expect(await world.differences()).toEqual([]);
  });
});

describe('P-RDR-8: single rejections, by their places', () => {
  const placesOf = async () => {
    const { rejections } = await newestRejections(world.log, { limit: 50, code: null, window: null }, never);
    return rejections.map(({ partition, offset, index, code }) => ({ code, place: { partition, offset, index } }));
  };

  test('they alone are redriven, once, a user within a message too, and a place without a rejection is said', async () => {
    await publishAll();
    await nextDay();
    const placed = await placesOf();
    const inMessage = placed.filter(({ place }) => place.index > 0).map(({ place }) => place);
    const noJson = placed.filter(({ code }) => code === 'invalid-json').map(({ place }) => place);
    expect([inMessage.length, noJson.length]).toEqual([2, 1]);
    const stored = { partition: inMessage[0]!.partition, offset: inMessage[0]!.offset, index: 0 };
    const wish = { places: [inMessage[0]!, inMessage[0]!, ...noJson, stored] };
    const plan = { ...none, rejected: 3, unknown: 1, failing: 1, passing: 1 };
    expect(await preview(wish)).toEqual(plan);
    expect(await run(wish)).toEqual({ ...plan, ended: 'done', left: 0 });
    expect(await preview(wish)).toEqual({ ...plan, passing: 0, done: 1 });
    expect(await preview()).toMatchObject({ done: 1, passing: 5 });
    await settle();
    expect(await world.profiles.find(idOf(24 + inMessage[0]!.index))).toMatchObject({ age: 18 });
    expect(isBalanced(await world.balance())).toBe(true);
  });

  test('P-RDR-4: who was rejected as erased stays away, also when the ledger has forgotten', async () => {
    await world.publish(usersFrom(1, 1));
    await eraseNow(1);
    await world.transform();
    const placed = await placesOf();
    expect(placed.map(({ code }) => code)).toEqual(['erased']);
    const ledger = { version: async () => 'none', entries: async () => [] };
    const forgetful = { ...stores(), profiles: { ledger } };
    const { plan } = await findRedrivable(forgetful, { places: [placed[0]!.place] }, never);
    expect(plan).toEqual({ ...none, rejected: 1, barred: 1 });
  });
});

test('P-RDR-5: cancelled, it ends between two batches and says what was published; the next one goes on', async () => {
  await world.publish(Array.from({ length: 1200 }, (_, n) => ({ key: idOf(n), value: userOf(n, eighteenTomorrow) })));
  await settle();
  await nextDay();
  const cancelling = new AbortController();
  const once: Pick<Log, 'publish'> = {
    async publish(records) {
      cancelling.abort();
      await world.log.publish(records);
    },
  };
  const how = { signal: cancelling.signal, onProgress: () => undefined };
  const first = await redrive(stores(once), minors, how);
  expect(first).toEqual({ ...none, rejected: 1200, passing: 500, ended: 'cancelled', left: 700 });
  expect(await preview()).toMatchObject({ done: 500, passing: 700 });
  expect(await run()).toMatchObject({ done: 500, passing: 700, ended: 'done' });
  await settle();
  expect(await world.balance()).toMatchObject({ published: 2400, stored: 1200, waiting: 0 });
  expect(await world.differences()).toEqual([]);
  expect(await redrive(stores(), minors, how)).toEqual({ ...none, ended: 'cancelled', left: 0 });
});

describe('P-RDR-4: of persons', () => {
  test('who was erased since stays away', async () => {
    await publishAll();
    await nextDay();
    await eraseNow(21);
    expect(await preview()).toMatchObject({ barred: 1, passing: 5 });
    await run();
    await settle();
    expect(await world.profiles.find(idOf(21))).toBeNull();
  });

  test('who is erased while it is published stays away, though the record lies behind the erasure', async () => {
    await publishAll();
    await nextDay();
    const late: Pick<Log, 'publish'> = {
      async publish(records) {
        await eraseNow(22);
        await world.log.publish(records);
      },
    };
    await redrive(stores(late), minors, { signal: never, onProgress: () => undefined });
    await settle();
    expect(await world.profiles.find(idOf(22))).toBeNull();
    const balance = await world.balance();
    expect(balance.rejected.erased).toBe(1);
    expect(isBalanced(balance)).toBe(true);
  });

  test('what retention took, or was erased where it stood, is gone', async () => {
    await publishAll();
    await nextDay();
    await world.log.erase('users.raw', ({ key }) => key === idOf(23));
    expect(await preview()).toMatchObject({ gone: 1, passing: 5 });
    await world.publish(usersFrom(50, 10));
    await world.log.trim({ topic: 'users.raw', before: world.clock.nowMs() });
    expect(await preview()).toEqual({ ...none, rejected: 7, gone: 7 });
    expect((await run()).passing).toBe(0);
  });
});
