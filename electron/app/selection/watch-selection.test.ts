import { expect, test } from 'vitest';
import { everybody } from '../../../pipeline/domain/selection.ts';
import { createAppWorld, runToTheEnd, value } from '../testing/app-world.ts';
import { watchSelection } from './watch-selection.ts';

const { open } = createAppWorld();

test('P-WHO-1, P-WHO-3, P-WHO-9: a selection is counted for whoever listens, equals what everybody says, and ends with them', async () => {
  const app = await open();
  const { aggregates } = await runToTheEnd(app);
  const abort = new AbortController();
  const asked = { selection: everybody, agoMs: 3_600_000 };
  const items = app.listen('selection', asked, abort.signal)[Symbol.asyncIterator]();
  const { view } = (await items.next()).value!;
  expect(view).toMatchObject({ of: aggregates.persons, persons: aggregates.persons, partitions: null });
  expect(view!.tables).toEqual(aggregates.tables);
  expect(view!.earlier).toMatchObject({ persons: 0, unknown: 0 });
  const later = items.next();
  abort.abort();
  expect(await later).toEqual({ done: true, value: undefined });
  const { table, compared } = await value(app, 'selection.read', { ...asked, name: 'emailDomains' });
  expect(table.rows).toHaveLength(table.keys);
  expect(compared!.rows.every(({ now, earlier }) => now.n > 0 && earlier.rank === null)).toBe(true);
  expect(await app.call('selection.read', { ...asked, name: 'users' })).toMatchObject({ ok: false });
});

test('P-WHO-3: what keeps a selection from being counted is said, and it is tried again', async () => {
  const waits: number[] = [];
  const clock = {
    nowMs: () => 1_000_000,
    sleep: async (ms: number) => void waits.push(ms),
  };
  const engine = {
    places: () => {
      throw new Error('out of reach');
    },
  };
  const parts = { engine, clock, maintenanceWorkerUrl: new URL('file:///none'), mark: () => 1 } as never;
  const items = watchSelection(parts, { selection: everybody, agoMs: null }, new AbortController().signal);
  expect(await items.next()).toMatchObject({
    value: { view: null, problem: { code: 'unexpected', message: 'out of reach' } },
  });
  expect(await items.next()).toMatchObject({
    value: { view: null, problem: { code: 'unexpected', message: 'out of reach' } },
  });
  expect(waits).toEqual([2000]);
  await items.return(undefined);
});
