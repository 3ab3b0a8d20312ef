import { afterAll, beforeAll, expect, test } from 'vitest';
import { isBalanced } from '../balance.ts';
import type { RewindWish } from '../domain/rewind.ts';
import { consumerGroups } from '../domain/topics.ts';
import { eraseDataSet } from '../erasure/erase.ts';
import { recordIntent } from '../erasure/record.ts';
import { select } from '../erasure/selection.ts';
import { toOffset, toTime } from '../testing/rewinding.ts';
import { createServerWorld, type Machine, type ServerWorld } from '../testing/server-world.ts';
import { hashForLedger, idOf, userOf, usersFrom } from '../testing/stage-world.ts';
import { planRewind } from './plan-rewind.ts';
import { rewind } from './rewind.ts';

/** A rewind on Kafka, Cassandra and MongoDB, where a message of an erased person stays in the log. */
let world: ServerWorld;
beforeAll(async () => {
  world = await createServerWorld();
});
afterAll(() => world.close());

const never = new AbortController().signal;
const back = (machine: Machine, wish: RewindWish) => rewind({ ...machine, ledgerHash: hashForLedger }, wish, never);

async function stateOf({ profiles, log }: Machine) {
  const stored = (await Array.fromAsync(profiles.scan(never))).flat();
  return {
    balance: await world.balance(),
    profiles: stored.toSorted((a, b) => a.id.localeCompare(b.id)),
    rejected: (await log.describe('users.rejected'))?.partitions,
  };
}

async function erase({ log, profiles, aggregates }: Machine, id: string): Promise<void> {
  const systems = { log: 'kafka', profiles: 'cassandra', aggregates: 'mongodb' } as const;
  const own = { log, profiles, aggregates, systems, dataDirectory: '', ledgerHash: hashForLedger };
  const stores = { ...own, inTurn: <T>(work: () => T) => work() };
  const scopes = [{ kind: 'person', id }] as const;
  const receipt = await recordIntent(stores, 'intent', { scopes, nowMs: Date.now() });
  const work = { stores, selection: select(scopes, receipt), receipt: { ...receipt, values: [] }, signal: never };
  for (const dataSet of ['profiles', 'clean-facts'] as const)
    await eraseDataSet({ ...work, on: () => undefined }, dataSet);
}

test('P-RWD-1 P-RWD-2 P-RWD-3: to the beginning, the middle and a time, everything stays as it was, and the erased stay away', async () => {
  const machine = await world.machine('one');
  const again = async (wish: RewindWish): Promise<void> => {
    const before = await stateOf(machine);
    const { records } = await back(machine, wish);
    expect(records).toBeGreaterThan(0);
    expect((await machine.log.backlog('users.raw', consumerGroups.transformer)).records).toBe(records);
    await machine.transform();
    await machine.aggregate();
    expect(await stateOf(machine)).toEqual(before);
    expect(await world.differences()).toEqual([]);
  };
  await world.publish([...usersFrom(0, 30), { value: 'no json' }, { value: [userOf(40), userOf(41)], position: 1 }]);
  await machine.transform();
  const noonMs = Date.now();
  await world.publish([...usersFrom(50, 20), { value: userOf(3, { nat: 'BR' }), position: 0 }]);
  await machine.transform();
  await machine.aggregate();
  await again(toOffset(0));
  await erase(machine, idOf(7));
  await machine.aggregate();
  expect((await planRewind({ ...machine, ledgerHash: hashForLedger }, toOffset(0), never)).plan.erased).toBe(1);
  await again(toOffset(0));
  await again(toOffset(8));
  await again(toTime(noonMs));
  expect(await machine.profiles.find(idOf(7))).toBeNull();
  const { balance, profiles } = await stateOf(machine);
  expect(isBalanced(balance)).toBe(true);
  expect([balance.stored, profiles.length]).toEqual([53, 51]);
});

test('P-RWD-5 P-LOG-24: a group that has a member elsewhere is not set back, and the member is named', async () => {
  const [machine, elsewhere] = [await world.machine('one'), await world.machine('elsewhere')];
  const drain = new AbortController();
  const running = elsewhere.transform({ drain: drain.signal });
  await expect
    .poll(async () => (await back(machine, toOffset(0)).catch((error: unknown) => error)) as unknown)
    .toMatchObject({ code: 'group-active', details: { members: expect.stringContaining('/127.0.0.1') } });
  drain.abort();
  await running;
  await back(machine, toOffset(0));
});
