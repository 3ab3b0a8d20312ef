import { expect, test } from 'vitest';
import type { InputOf, ItemOf, StreamName } from '../../contract/api.ts';
import type { App } from '../app.ts';
import { createAppWorld, runToTheEnd, value } from '../testing/app-world.ts';

const world = createAppWorld();

/** The first item for which it holds. */
async function seen<P extends StreamName>(
  app: App,
  [name, input]: readonly [P, InputOf<P>],
  holds: (item: ItemOf<P>) => boolean,
): Promise<ItemOf<P>> {
  const abort = new AbortController();
  for await (const item of app.listen(name, input, abort.signal))
    if (holds(item)) {
      abort.abort();
      return item;
    }
  throw new Error('the application closed before that');
}

test('P-REC-1 P-REC-2 P-REC-3 P-REC-5 P-REC-7: what is stored and what was rejected is shown, without what nobody may see', async () => {
  const app = await world.open();
  expect(await seen(app, ['record', {}], () => true)).toMatchObject({ rows: [], hidden: 0, problem: null });
  const { balance } = await runToTheEnd(app);
  const { rows, store } = await seen(app, ['record', {}], (item) => item.rows.length > 0);
  expect(store).toBe('embedded');
  expect(rows).toHaveLength(Math.min(300, balance.stored));
  const times = rows.map(({ receivedMs }) => receivedMs);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(JSON.stringify(rows)).not.toMatch(/[0-9a-f]{64}|@/);
  expect(rows[0]).toMatchObject({ protected: { email: true, phone: true, address: true } });

  const found = await value(app, 'record.find', { id: rows[0]!.id });
  expect(found).toMatchObject({ state: 'stored', profile: rows[0] });
  const isThere = { state: 'there', atMs: expect.any(Number) };
  const isTimeless = { state: 'there', atMs: null };
  expect(found.path).toMatchObject([isThere, isThere, isThere, isTimeless, isTimeless]);
  const looked = JSON.stringify((await value(app, 'journal.read', { limit: 10 })).entries);
  expect(looked).toContain('"act":"person-found"');
  expect(looked).not.toContain(rows[0]!.id);

  const [restricted, erased, kept] = rows.map(({ id }) => id) as [string, string, string];
  await value(app, 'person.restrict', { id: restricted, requestId: 'request-1' });
  const after = await seen(app, ['record', {}], (item) => item.hidden === 1);
  expect(after.rows.map(({ id }) => id)).not.toContain(restricted);
  const held = await seen(app, ['record', { held: [kept, restricted, erased] }], () => true);
  expect(held.rows.map(({ id }) => id)).toEqual([kept, erased]);

  const { plan } = await value(app, 'purge.person', { id: erased });
  await value(app, 'purge.run', { plan, confirm: erased, reason: 'They asked for it.' });
  await seen(app, ['record', { held: [kept, erased] }], (item) => item.rows.length === 1);

  const { rejections, there } = await seen(app, ['rejection', {}], (item) => item.there > 0);
  expect(there).toBe(Object.values(balance.rejected).reduce((sum, n) => sum + n, 0));
  expect(rejections.length).toBe(Math.min(300, there));
  const [{ code }] = rejections as [(typeof rejections)[number]];
  const ofCode = await seen(app, ['rejection', { code }], () => true);
  expect(new Set(ofCode.rejections.map((one) => one.code))).toEqual(new Set([code]));
  expect(world.lines().filter(({ fields }) => JSON.stringify(fields).includes(rows[0]!.fullName))).toEqual([]);
});

test('P-REC-4: a time is all that is shown where one is asked for', async () => {
  const app = await world.open();
  await runToTheEnd(app);
  const { rows } = await seen(app, ['record', {}], (item) => item.rows.length > 0);
  const toMs = rows.at(-1)!.receivedMs;
  const window = { fromMs: toMs - 600_000, toMs };
  const within = await seen(app, ['record', { window }], () => true);
  expect(within.rows.every(({ receivedMs }) => receivedMs < toMs)).toBe(true);
  const none = { fromMs: 1, toMs: 2 };
  expect((await seen(app, ['record', { window: none }], () => true)).rows).toEqual([]);
  expect(await seen(app, ['rejection', { window: none }], () => true)).toMatchObject({ rejections: [], there: 0 });
});
