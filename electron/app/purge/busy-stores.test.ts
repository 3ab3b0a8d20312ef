import { expect, test } from 'vitest';
import { createAppWorld, runToTheEnd, value } from '../testing/app-world.ts';

const { lines, open } = createAppWorld();

test('R-PRG-16 while a purge runs nothing is recounted or replaced, and while a store is replaced a purge waits', async () => {
  const app = await open();
  await runToTheEnd(app);
  const { plan, total } = await value(app, 'purge.plan', { dataSet: 'raw-messages', olderThan: 'PT0S' });
  const order: string[] = [];
  const repair = app
    .call('stores.repair', { store: 'aggregates', action: 'rebuild' })
    .finally(() => order.push('repair'));
  const purge = app.call('purge.run', { plan, confirm: `ERASE ${total}` }).finally(() => order.push('purge'));
  const refused = [
    await app.call('recount.run', {}),
    await app.call('stores.repair', { store: 'aggregates', action: 'rebuild' }),
  ];
  expect(refused.map((result) => (result.ok ? 'ok' : result.error.code))).toEqual(['purge-running', 'purge-running']);
  expect([(await repair).ok, (await purge).ok, order]).toEqual([true, true, ['repair', 'purge']]);
  expect(await value(app, 'recount.run', {})).toMatchObject({ agrees: true });
  expect(lines().filter(({ level }) => level === 'error')).toEqual([]);
});
