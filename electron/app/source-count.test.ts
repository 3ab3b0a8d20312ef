import { expect, test } from 'vitest';
import { createAppWorld, runToTheEnd, settled, value } from './testing/app-world.ts';

const world = createAppWorld();
const source = { kind: 'synthetic' as const, seed: 7, oddities: [] };
const setCount = { source, count: 90 };

test('P-WCH-10: a source ends behind the number that was set, and goes on where another one is', async () => {
  const app = await world.open();
  await value(app, 'source.set', setCount);
  expect((await runToTheEnd(app)).balance.published).toBe(90);
  expect(await settled(app, ({ source: { ended } }) => ended)).toMatchObject({
    source: { progress: { unit: 'users', done: 90, of: 90, users: 90 } },
  });
  await value(app, 'settings.change', { sourceCount: 140 });
  // What was said of the number before is forgotten.
  expect(await settled(app, ({ source: { progress } }) => progress === null)).toMatchObject({
    source: { ended: false },
  });
  expect((await runToTheEnd(app)).balance.published).toBe(140);
  await value(app, 'source.set', { source: { ...source, seed: 8 } });
  expect((await runToTheEnd(app)).balance.published, 'left out, it is as before').toBe(280);
  expect(await value(app, 'settings.read', {})).toMatchObject({ sourceCount: 140 });
});

test('P-WCH-10: a number that is set while the source is read holds at once', async () => {
  const app = await world.open({ count: null, pace: 200 });
  await value(app, 'pipeline.start', {});
  await settled(app, ({ balance }) => balance.published > 0);
  await value(app, 'source.set', { source, count: 100 });
  await value(app, 'pace.set', { pace: 'max' });
  await settled(app, ({ source: { ended }, stages }) => ended && stages.producer.state === 'stopped');
  // The transformer says how much was published, and may not have heard of the last ones when the producer stops.
  await app.drained();
  const { balance } = await settled(app, ({ state }) => state === 'stopped');
  expect(balance.published).toBeGreaterThanOrEqual(100);
});
