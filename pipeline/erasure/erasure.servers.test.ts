import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../stages/system-clock.ts';
import { erasureStores, type PurgedWorld, purgeWorld } from '../testing/erasure-world.ts';
import { commitAgain, commitsOf } from '../testing/kafka-world.ts';
import { createServerWorld, type Machine, type ServerWorld } from '../testing/server-world.ts';
import { idOf, userOf, usersFrom } from '../testing/stage-world.ts';
import { stalling } from '../testing/stalling-port.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import { passedElsewhere } from './barrier-elsewhere.ts';
import { recheckErasure } from './recheck.ts';

/** Records that were in `users.raw` when a person was erased, each brought back in its way, on Kafka, Cassandra and MongoDB. */
let world: ServerWorld;
const directory = createTemporaryDirectory();
beforeAll(async () => {
  world = await createServerWorld();
});
afterEach(() => world.reset());
afterAll(async () => {
  await world.close();
  directory.remove();
});

const never = new AbortController().signal;
const erased = idOf(1);
const scopes = [{ kind: 'person', id: erased }] as const;
const systems = { log: 'kafka', profiles: 'cassandra', aggregates: 'mongodb' } as const;

/** Where somebody erases: no transformer runs there. */
function deskOf(machine: Machine): PurgedWorld {
  return { ...machine, directory: directory.file('.'), clock: systemClock };
}

/** Erases the person behind the barrier; `look` is called each time that the barrier looks for members. */
async function erase(machine: Machine, look = (): void => undefined) {
  const desk = deskOf(machine);
  const observe = () => {
    look();
    return machine.log.observe();
  };
  const { committed, describe } = machine.log;
  const { seen, ...rest } = await purgeWorld(desk, scopes, {
    others: { systems },
    before: async (step) => {
      if (step === 'barrier')
        await passedElsewhere({ log: { committed, describe, observe }, clock: systemClock }, never);
    },
  });
  expect(seen.remaining.filter(({ n }) => n > 0)).toEqual([]);
  expect(seen.aggregatesAgree).toBe(true);
  return rest;
}

/** The person is nowhere but in what is barred, the others are everywhere, and the numbers agree. */
async function expectGone(machine: Machine, others: number, receipt: Awaited<ReturnType<typeof erase>>['receipt']) {
  await machine.aggregate();
  const stored = (await Array.fromAsync(machine.profiles.scan(never))).flat().map(({ id }) => id);
  expect(stored.length).toBe(others);
  expect(stored).not.toContain(erased);
  expect(await world.differences()).toEqual([]);
  const closed = { receipt, dataSets: ['raw-messages', 'profiles', 'clean-facts'], older: [] } as const;
  const rest = await recheckErasure(erasureStores(deskOf(machine), { systems }), closed, never);
  expect(rest.remaining.filter(({ n }) => n > 0)).toEqual([]);
}

test('P-ECS-6 P-ECS-8: a delivery that is under way elsewhere is waited for, and what it stores of the person goes', async () => {
  await world.publish(usersFrom(0, 20));
  const [worker, desk] = [await world.machine('worker'), await world.machine('desk')];
  const { store, stalled, go } = stalling(worker.profiles, 'upsert');
  const running = worker.transform({ profiles: store });
  await stalled;
  let looks = 0;
  const { receipt, ...purged } = await erase(desk, () => {
    looks += 1;
    if (looks === 2) go();
  });
  await running;
  // It was there when profiles were deleted: the barrier had waited for it.
  expect(purged.erased.find(({ dataSet }) => dataSet === 'profiles')?.n).toBe(1);
  await expectGone(desk, 19, receipt);
  expect(await world.balance()).toMatchObject({ published: 20, stored: 20, waiting: 0 });
});

test.each([
  ['publishes its facts', 'publish'],
  ['stores its profiles', 'upsert'],
])(
  'P-ECS-8: a member that lost its partition and %s when the person is erased already brings nobody back',
  async (_, stall) => {
    await world.publish(usersFrom(0, 20));
    const late = await world.machine('same installation');
    const [log, profiles] = [stalling(late.log, 'publish'), stalling(late.profiles, 'upsert')];
    const { stalled, go } = stall === 'publish' ? log : profiles;
    const running = late.transform(stall === 'publish' ? { log: log.store } : { profiles: profiles.store });
    await stalled;
    const desk = await world.machine('same installation');
    await desk.transform();
    await desk.aggregate();
    const { receipt } = await erase(desk);
    go();
    await running;
    await expectGone(desk, 19, receipt);
  },
);

test('P-ERA-6 P-ECS-8: a group that is set back to before the person was erased meets the ledger', async () => {
  const machine = await world.machine('one');
  await world.publish(usersFrom(10, 10));
  await machine.transform();
  const { kafka } = world;
  const { group, topics } = kafka.config;
  const before = await commitsOf(kafka, `${group}-transformer`, topics['users.raw']);
  await world.publish(usersFrom(0, 10));
  await machine.transform();
  await machine.aggregate();
  const { receipt } = await erase(machine);
  await commitAgain(kafka, before);
  await machine.transform();
  await expectGone(machine, 19, receipt);
  expect(await world.balance()).toMatchObject({ published: 20, stored: 19, rejected: { erased: 1 }, waiting: 0 });
  // What comes later is new data.
  await world.publish([{ key: erased, value: userOf(1, { nat: 'BR' }) }]);
  await machine.transform();
  await machine.aggregate();
  expect(await machine.profiles.find(erased)).toMatchObject({ nationality: 'BR' });
  expect(await world.differences()).toEqual([]);
});
