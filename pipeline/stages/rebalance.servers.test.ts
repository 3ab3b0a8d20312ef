import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { isBalanced } from '../balance.ts';
import { createServerWorld, type Machine, type ServerWorld } from '../testing/server-world.ts';
import { idOf, userOf, usersFrom } from '../testing/stage-world.ts';

let world: ServerWorld;
beforeAll(async () => {
  world = await createServerWorld();
});
afterEach(() => world.reset());
afterAll(() => world.close());

/** Both stages of a machine, until they are asked to end what is there, or at once. */
function run(machine: Machine, drain: AbortSignal, signal: AbortSignal): Promise<unknown> {
  return Promise.all([machine.transform({ drain }, signal), machine.aggregate({ drain }, signal)]);
}

test('P-GRP-8: members come, leave and vanish under load, and every number is exact', async () => {
  const over = new AbortController();
  const steady = await world.machine('steady');
  const running = run(steady, over.signal, new AbortController().signal);
  let published = 0;
  for (let turn = 0; turn < 6; turn += 1) {
    const [leave, vanish] = [new AbortController(), new AbortController()];
    const guest = await world.machine(`guest ${turn % 2}`);
    const visiting = run(guest, leave.signal, vanish.signal);
    for (let part = 0; part < 5; part += 1) {
      await world.publish([...usersFrom(published, 200), { key: idOf(turn), value: userOf(turn, { nat: 'BR' }) }]);
      published += 201;
    }
    await expect.poll(() => guest.lines.map(({ code }) => code)).toContain('partitions-shared');
    if (turn % 2 === 0) leave.abort();
    else vanish.abort();
    await visiting;
  }
  over.abort();
  await running;
  // A member that ends does what it has; what was another's at that moment is the next one's.
  await steady.transform();
  const balance = await world.balance();
  expect(balance).toMatchObject({ published, stored: published, waiting: 0 });
  expect(isBalanced(balance)).toBe(true);
  await steady.aggregate();
  expect(await world.differences()).toEqual([]);
});

test('P-GRP-9: what another member brought to MongoDB in between does not stay there', async () => {
  const [one, two] = [await world.machine('one'), await world.machine('two')];
  await world.publish(usersFrom(0, 30));
  await one.transform();
  await one.aggregate();
  await world.publish([{ key: idOf(4), value: userOf(4, { nat: 'NZ' }) }]);
  await one.transform();
  await two.aggregate();
  expect(await world.differences()).toEqual([]);
  await world.publish([{ key: idOf(4), value: userOf(4) }]);
  await one.transform();
  await one.aggregate();
  expect(await world.differences()).toEqual([]);
});
