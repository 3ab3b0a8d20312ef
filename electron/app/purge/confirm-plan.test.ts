import { expect, test } from 'vitest';
import { createPurgeDirectory, day, newData, nowMs, persons } from './testing/purge-directory.ts';
import { asked } from './testing/purge-world.ts';

const { open } = createPurgeDirectory();

test('R-PRG-4 a preview by a clock that was ahead is stale once the clock is right, and the new one goes by that', async () => {
  const data = newData();
  let clockMs = nowMs + 150 * day;
  const { purges } = open(data, { nowMs: () => clockMs });
  const ahead = await purges.plan({ dataSet: 'profiles', olderThan: 'P300D' }, asked);
  expect(ahead.counts.find(({ dataSet }) => dataSet === 'profiles')?.n).toBe(5);
  clockMs = nowMs;
  const run = purges.run({ plan: ahead.id, confirm: 'ERASE 10' }, asked);
  await expect(run).rejects.toMatchObject({ error: { code: 'plan-stale', details: { due: 6 } } });
  expect(data.sets.profiles).toHaveLength(6);
});

test('R-PRG-4 the erasure of one person rests on no time', async () => {
  const data = newData();
  let clockMs = nowMs + day;
  const { purges } = open(data, { nowMs: () => clockMs });
  const plan = await purges.planPerson(persons[0]!, asked);
  clockMs = nowMs;
  await purges.run({ plan: plan.id, confirm: persons[0]!, reason: 'asked for' }, asked);
  expect(data.sets.profiles).toHaveLength(5);
});
