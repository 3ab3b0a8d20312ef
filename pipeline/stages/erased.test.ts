import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LedgerEntry } from '../domain/ledger.ts';
import { isBalanced } from '../balance.ts';
import { createWorld, hashForLedger, idOf, partitions, userOf, usersFrom, type World } from '../testing/stage-world.ts';
import { createBarrier } from './barrier.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const far = Array.from({ length: partitions }, () => Number.MAX_SAFE_INTEGER);

function entryOf(change: Partial<LedgerEntry>): LedgerEntry {
  return {
    kind: 'erased',
    subject: hashForLedger(idOf(1)),
    intentId: 'intent',
    effectiveUs: world.clock.nowMs() * 1000,
    rawEndOffsets: far,
    beforeMs: null,
    ...change,
  };
}

async function endOffsets(): Promise<number[]> {
  return (await world.log.describe('users.raw'))!.partitions.map(({ endOffset }) => endOffset);
}

async function stored() {
  const signal = new AbortController().signal;
  return (await Array.fromAsync(world.profiles.scan(signal))).flat().toSorted((a, b) => a.id.localeCompare(b.id));
}

test('P-ERA-6: what waits of an erased person is rejected, in any case and place; a later record is new data', async () => {
  const upper = userOf(1, { login: { uuid: idOf(1).toUpperCase() } });
  await world.publish([...usersFrom(0, 3), { key: null, value: [userOf(5), upper, userOf(6)] }]);
  await world.profiles.ledger.add([entryOf({ rawEndOffsets: await endOffsets() })]);
  await world.transform();
  expect((await stored()).map(({ id }) => id)).toEqual([0, 2, 5, 6].map(idOf));
  expect(await world.balance()).toMatchObject({ published: 6, stored: 4, rejected: { erased: 2 } });
  await world.publish(usersFrom(1, 1));
  await world.transform();
  expect((await stored()).map(({ id }) => id)).toEqual([0, 1, 2, 5, 6].map(idOf));
  const balance = await world.balance();
  expect(balance).toMatchObject({ published: 7, stored: 5, rejected: { erased: 2 } });
  expect(isBalanced(balance)).toBe(true);
  await world.aggregate();
  expect(await world.differences()).toEqual([]);
});

test('P-ERA-6: the ledger is read anew for a delivery when it changed, in a transformer that runs', async () => {
  const end = new AbortController();
  const running = world.transform({ drain: end.signal });
  await world.publish(usersFrom(1, 1));
  await expect.poll(async () => (await stored()).length).toBe(1);
  await world.profiles.ledger.add([entryOf({ subject: hashForLedger(idOf(2)) })]);
  await world.publish(usersFrom(2, 2));
  await expect.poll(async () => (await stored()).map(({ id }) => id)).toEqual([1, 3].map(idOf));
  end.abort();
  await running;
});

test.each(['profiles', 'raw-messages'])(
  'P-ERA-6: what was created before an erasure of %s is rejected',
  async (subject) => {
    const nowMs = world.clock.nowMs();
    await world.publish([
      { key: idOf(1), value: userOf(1), createdMs: nowMs - 2 },
      { key: idOf(2), value: userOf(2), createdMs: nowMs - 2 },
      { key: idOf(3), value: userOf(3), createdMs: nowMs - 1 },
    ]);
    await world.profiles.ledger.add([
      entryOf({ kind: 'older', subject, beforeMs: nowMs - 1, rawEndOffsets: [0, 0] }),
      entryOf({ kind: 'held', subject: hashForLedger(idOf(2)), rawEndOffsets: [] }),
    ]);
    await world.transform();
    expect((await stored()).map(({ id }) => id)).toEqual([2, 3].map(idOf));
    expect(await world.balance()).toMatchObject({ stored: 2, rejected: { erased: 1 } });
  },
);

test('P-ERA-5 P-ERA-6: an empty place in a message is counted as erased, and the others keep their index', async () => {
  const message = Buffer.from(`{"results": [${[1, 2, 3].map((n) => JSON.stringify(userOf(n))).join(' , ')}]}`);
  await world.publish([{ key: null, value: message.toString() }]);
  const whole = message.toString();
  const gone = JSON.stringify(userOf(2));
  const value = Buffer.from(whole.replace(gone, 'null'));
  expect(await world.log.erase('users.raw', () => ({ key: null, value, emptied: [1] }))).toBe(1);
  await world.transform();
  expect((await stored()).map(({ id, origin }) => [id, origin.index])).toEqual([
    [idOf(1), 0],
    [idOf(3), 2],
  ]);
  expect(await world.balance()).toMatchObject({
    published: 3,
    stored: 2,
    rejected: { erased: 1, 'invalid-record': 0 },
  });
});

test('P-ERA-7: behind the offsets of an entry effective times are above its own', async () => {
  await world.publish(usersFrom(1, 4));
  const ends = await endOffsets();
  const effectiveUs = world.clock.nowMs() * 1000 + 60_000_000;
  await world.profiles.ledger.add([entryOf({ subject: hashForLedger(idOf(9)), rawEndOffsets: ends, effectiveUs })]);
  await world.publish(usersFrom(5, 4));
  await world.transform();
  const times = (await stored()).map((profile) => profile.effectiveUs);
  expect(Math.max(...times.slice(0, 4))).toBeLessThan(effectiveUs);
  expect(Math.min(...times.slice(4))).toBeGreaterThan(effectiveUs);
  expect(new Set(times).size).toBe(8);
});

test('P-ERA-8: the barrier waits for what is under way, however it ends, and for nothing else', async () => {
  const barrier = createBarrier();
  await barrier.passed();
  const work = Promise.withResolvers<void>();
  const running = barrier.during(() => work.promise);
  let passed = false;
  const passing = barrier.passed().then(() => (passed = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(passed).toBe(false);
  work.reject(new Error('the disk is full'));
  await expect(running).rejects.toThrow('disk');
  await passing;
  expect(passed).toBe(true);
});

test('P-ERA-8: a transformer at work holds the barrier until its delivery is stored', async () => {
  const barrier = createBarrier();
  const inStore = Promise.withResolvers<void>();
  const upsert = Promise.withResolvers<void>();
  const slow = {
    ...world.profiles,
    async upsert(...args: Parameters<typeof world.profiles.upsert>) {
      inStore.resolve();
      await upsert.promise;
      return world.profiles.upsert(...args);
    },
  };
  await world.publish(usersFrom(1, 1));
  const running = world.transform({ profiles: slow, barrier });
  await inStore.promise;
  await world.profiles.ledger.add([entryOf({})]);
  const passing = barrier.passed().then(async () => (await stored()).length);
  upsert.resolve();
  expect(await passing).toBe(1);
  await running;
});
