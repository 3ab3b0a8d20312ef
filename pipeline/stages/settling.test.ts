import { afterEach, beforeEach, expect, test } from 'vitest';
import { PipelineError } from '../domain/errors.ts';
import type { AggregateStore } from '../ports.ts';
import { createWorld, usersFrom, type World } from '../testing/stage-world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const away = new PipelineError('store-unreachable', 'MongoDB is away', { canRetry: true });
const codes = () => world.lines.map(({ code }) => code);

/** The embedded store with somebody else to tell, who is away until `back` is called. */
function toldElsewhere() {
  let isAway = true;
  let told = 0;
  const aggregates: AggregateStore = {
    ...world.aggregates,
    async settle() {
      if (isAway) throw away;
      told = (await world.aggregates.rows()).length;
    },
  };
  return { aggregates, back: () => (isAway = false), told: () => told };
}

test('P-MON-4: while others cannot be told the aggregator folds on and says so; drained means that they were', async () => {
  await world.publish(usersFrom(0, 30));
  await world.transform();
  const { aggregates, back, told } = toldElsewhere();
  let ended = false;
  const running = world.aggregate({ aggregates }).then(() => (ended = true));
  await expect.poll(async () => (await world.aggregates.rows()).length).toBeGreaterThan(10);
  await expect.poll(codes).toContain('stage-waiting');
  await world.clock.advance(1000);
  expect(world.reports.at(-1)).toMatchObject({ wait: { reason: 'store-unreachable' } });
  expect([ended, told()]).toEqual([false, 0]);
  back();
  await expect
    .poll(async () => {
      await world.clock.advance(10_000);
      return ended;
    })
    .toBe(true);
  await running;
  expect(told()).toBe((await world.aggregates.rows()).length);
  expect(world.reports.at(-1)).toMatchObject({ wait: null });
  expect(codes()).toContain('stage-resumed');
  expect(await world.differences()).toEqual([]);
});
