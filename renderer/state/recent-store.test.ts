import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createFakeConnection, settle } from '../testing/fake-connection.ts';
import { samplePoint, sampleSnapshot } from '../testing/sample-snapshot.ts';
import type { LiveState } from './live-store.ts';
import { createRecentStore } from './recent-store.ts';

test('the host’s history first, then a point a second, and never more than five minutes', async () => {
  const { connection, calls } = createFakeConnection();
  const live = createStore<LiveState>(() => ({ connection: 'open', snapshot: null }));
  const recent = createRecentStore(connection, live);
  const minute = 60_000;
  calls[0]?.answer({ ok: true, value: [0, 4, 9, 9.5].map((minutes) => samplePoint({ atMs: minutes * minute })) });
  await settle();
  const times = () => recent.getState().points.map(({ atMs }) => atMs / minute);
  expect(times()).toEqual([9, 9.5]);
  for (const atMs of [10 * minute, 10 * minute + 300, 10 * minute + 1000]) {
    live.setState({ snapshot: sampleSnapshot({ atMs }) });
  }
  expect(recent.getState().points.map(({ atMs }) => atMs)).toEqual([9 * minute, 9.5 * minute, 10 * minute + 1000]);
  live.setState({ snapshot: sampleSnapshot({ atMs: 10 * minute + 2000 }) });
  expect(recent.getState().points).toHaveLength(4);
});
