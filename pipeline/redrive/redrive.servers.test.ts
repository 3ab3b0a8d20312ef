import { afterAll, beforeAll, expect, test } from 'vitest';
import { isBalanced } from '../balance.ts';
import { createServerWorld, type ServerWorld } from '../testing/server-world.ts';
import { hashForLedger, idOf, userOf, usersFrom } from '../testing/stage-world.ts';
import { findRedrivable } from './find-redrivable.ts';
import { redrive } from './redrive.ts';

/** A redrive on Kafka and Cassandra. */
let world: ServerWorld;
beforeAll(async () => {
  world = await createServerWorld();
});
afterAll(() => world.close());

const never = new AbortController().signal;
const wish = { codes: ['minor' as const] };

test('P-RDR-1 P-RDR-2 P-RDR-3: what passes now is published again on Kafka, once, and the balance holds', async () => {
  const machine = await world.machine('one');
  // Of age tomorrow, by UTC days; the preview and the redrive are of the day after.
  const tomorrow = new Date(Date.now() + 86_400_000);
  const bornOn = `${tomorrow.getUTCFullYear() - 18}${tomorrow.toISOString().slice(4, 10)}`;
  const minor = (n: number) => userOf(n, { dob: { date: bornOn } });
  await world.publish([
    ...usersFrom(0, 20),
    { key: idOf(30), value: minor(30) },
    { value: [userOf(31), minor(32), minor(33)], position: 1 },
    { value: userOf(34, { dob: { date: '2020-01-01' } }) },
  ]);
  await machine.transform();
  const stores = {
    ...machine,
    ledgerHash: hashForLedger,
    domainToAscii: (host: string) => host,
    asOf: null,
    nowMs: () => Date.now() + 2 * 86_400_000,
  };
  const preview = async () => (await findRedrivable(stores, wish, never)).plan;
  const none = { rejected: 4, unknown: 0, gone: 0, done: 0, barred: 0, failing: 0, passing: 0 };
  expect(await preview()).toEqual({ ...none, failing: 1, passing: 3 });
  const how = { signal: never, onProgress: () => undefined };
  expect((await redrive(stores, wish, how)).passing).toBe(3);
  expect(await preview()).toEqual({ ...none, failing: 1, done: 3 });
  expect((await redrive(stores, wish, how)).passing).toBe(0);
  await machine.transform();
  await machine.aggregate();
  const balance = await world.balance();
  expect(balance).toMatchObject({ published: 28, stored: 24, waiting: 0 });
  expect(isBalanced(balance)).toBe(true);
  expect(await machine.profiles.find(idOf(32))).toMatchObject({ age: 18 });
  expect(await world.differences()).toEqual([]);
});
