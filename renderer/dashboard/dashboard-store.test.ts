import { expect, test } from 'vitest';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import { createFakeConnection, refused, settle } from '../testing/fake-connection.ts';
import { samplePoint, sampleSnapshot } from '../testing/sample-snapshot.ts';
import { dashboardStoreOf } from './dashboard-store.ts';

function open() {
  const { connection, calls } = createFakeConnection();
  return { calls, store: dashboardStoreOf(connection.bridge), bridge: connection.bridge };
}

test('the answer for a range that is no longer chosen is dropped', async () => {
  const { store, calls } = open();
  void store.rangeChosen('1h');
  void store.rangeChosen('1m');
  calls[1]?.answer({ ok: true, value: [samplePoint({ atMs: 5000 })] });
  calls[0]?.answer({ ok: true, value: [samplePoint({ atMs: 9000 })] });
  await settle();
  const { range, window } = store.getState();
  expect([range, window.range, window.points.map(({ atMs }) => atMs)]).toEqual(['1m', '1m', [5000]]);
});

test('a history that could not be read is said, and forgotten once it could', async () => {
  const { store, calls } = open();
  void store.rangeChosen('1h');
  calls[0]?.answer(refused);
  await settle();
  expect(store.getState().historyFailure?.code).toBe('invalid-input');
  void store.rangeChosen('1h');
  calls[1]?.answer({ ok: true, value: [] });
  await settle();
  expect(store.getState().historyFailure).toBeNull();
});

test('snapshots a second apart go on with the line; of a stopped pipeline it ends at zero', async () => {
  const { store, calls } = open();
  void store.rangeChosen('1m');
  calls[0]?.answer({ ok: true, value: [] });
  await settle();
  const at = (atMs: number, published: number, state: 'running' | 'stopped' = 'running') =>
    store.snapshotArrived(
      sampleSnapshot({
        atMs,
        state,
        balance: { published, stored: published, rejected: { ...noRejections }, waiting: 0, ageMismatches: 0 },
      }),
    );
  at(10_000, 0);
  at(10_400, 40);
  at(11_000, 100);
  at(12_000, 300);
  at(12_500, 340, 'stopped');
  at(17_000, 340, 'stopped');
  const { points } = store.getState().window;
  expect(points.map(({ atMs, published }) => [atMs, published])).toEqual([
    [11_000, 100],
    // Both of one bucket of a second.
    [12_500, (200 + 40) / 2],
    [13_500, 0],
    [14_500, 0],
  ]);
});

test('one recount at a time, and its outcome or its failure is kept', async () => {
  const { store, calls } = open();
  void store.recountAsked();
  void store.recountAsked();
  expect([calls.length, store.getState().recount]).toEqual([1, { kind: 'running' }]);
  const outcome = { atMs: 1, persons: 3, agrees: true, differences: [] };
  calls[0]?.answer({ ok: true, value: outcome });
  await settle();
  expect(store.getState().recount).toEqual({ kind: 'done', outcome });
  void store.recountAsked();
  calls[1]?.answer(refused);
  await settle();
  expect(store.getState().recount).toEqual({ kind: 'failed', error: refused.ok ? null : refused.error });
});

test('the choice survives navigation: a connection has one store', () => {
  const { store, bridge } = open();
  expect(dashboardStoreOf(bridge)).toBe(store);
});

test('P-SPN-1: a span stays while its range is read again, and goes once a range is chosen', () => {
  const { store, calls } = open();
  const span = { fromMs: 1, toMs: 2 };
  for (const range of ['15m', 'all'] as const) {
    store.spanChosen(span);
    void store.historyMissed();
    expect(store.getState().span).toEqual(span);
    void store.rangeChosen(range);
    expect(store.getState()).toMatchObject({ span: null, range });
  }
  expect(calls.map(({ input }) => input)).toEqual(['15m', '15m', '15m', 'all'].map((range) => ({ range })));
});
