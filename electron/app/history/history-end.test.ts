import { afterEach, expect, test, vi } from 'vitest';
import { noRejections } from '../../../pipeline/domain/rejection.ts';
import type { Snapshot } from '../../../pipeline/domain/snapshot.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import { openHistory } from './history.ts';

const directory = createTemporaryDirectory();
afterEach(() => directory.remove());

const startMs = Date.UTC(2026, 10, 25, 8, 0, 0);

function snapshotAt(atMs: number, stored: number, state: Snapshot['state']): Snapshot {
  const balance = { published: stored, stored, rejected: { ...noRejections }, waiting: 0, ageMismatches: 0 };
  return {
    atMs,
    state,
    balance,
    latency: state === 'running' ? { p50Ms: 2, p95Ms: 5, p99Ms: 9, maxMs: 9 } : null,
    aggregates: { atMs, persons: 0, partitions: null, tables: [] },
  } as unknown as Snapshot;
}

function openAtStart() {
  const clock = { nowMs: startMs };
  const log = { warn: vi.fn(), error: vi.fn() };
  const history = openHistory({ dataDirectory: directory.file(''), log, nowMs: () => clock.nowMs });
  const sampleAt = (seconds: number, stored: number, state: Snapshot['state'] = 'running'): void => {
    clock.nowMs = startMs + seconds * 1000;
    history.sample(snapshotAt(clock.nowMs, stored, state));
  };
  const read = () => history.read('1m').map(({ atMs, stored }) => [(atMs - startMs) / 1000, stored]);
  return { history, sampleAt, read };
}

test('P-APP-10 a run that begins and ends between two points is there, and ends at zero', () => {
  const { history, sampleAt, read } = openAtStart();
  sampleAt(0, 0, 'stopped');
  sampleAt(0.3, 20);
  sampleAt(0.6, 57, 'stopped');
  sampleAt(5.6, 57, 'stopped');
  expect(read()).toEqual([
    [0, 60],
    [1, 0],
    [2, 0],
  ]);
  history.close();
});

test('P-APP-10 the end of a run is there at once, at zero, and a run right behind it loses nothing', () => {
  const { history, sampleAt, read } = openAtStart();
  sampleAt(0, 0);
  sampleAt(1, 100);
  sampleAt(1.4, 138, 'stopped');
  const ended = [
    [1, 100],
    // What was done in less than a second is spread over one.
    [2, 40],
    [3, 0],
    [4, 0],
  ];
  expect(read()).toEqual(ended);
  sampleAt(2, 138);
  sampleAt(5.4, 538);
  expect(read()).toEqual([...ended, [5, 100]]);
  history.close();
});

test('P-WCH-25 what was stored in a run has its latency, however short it was, and its end has none', () => {
  const { history, sampleAt } = openAtStart();
  sampleAt(0, 0, 'stopped');
  sampleAt(0.3, 20);
  sampleAt(0.6, 57, 'stopped');
  expect(history.read('1m').map(({ p99Ms }) => p99Ms)).toEqual([9, null, null]);
  history.close();
});
