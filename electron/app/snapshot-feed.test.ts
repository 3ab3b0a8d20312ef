import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PipelineState, Snapshot } from '../../pipeline/domain/snapshot.ts';
import { createSnapshotFeed } from './snapshot-feed.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function openFeed(state: PipelineState) {
  const delivered: number[] = [];
  let n = 0;
  const feed = createSnapshotFeed({
    assemble: () => ({ state, atMs: (n += 1) }) as Snapshot,
    deliver: ({ atMs }) => void delivered.push(atMs),
  });
  return { feed, delivered };
}

test('P-APP-9 ten snapshots a second at most, however often something changes, and the last change is in the last', () => {
  const { feed, delivered } = openFeed('running');
  delivered.length = 0;
  for (let ms = 0; ms < 990; ms += 1) {
    feed.changed();
    vi.advanceTimersByTime(1);
  }
  expect(delivered.length).toBeGreaterThanOrEqual(9);
  expect(delivered.length).toBeLessThanOrEqual(10);
  vi.advanceTimersByTime(100);
  const after = delivered.length;
  feed.changed();
  vi.advanceTimersByTime(100);
  expect(delivered).toHaveLength(after + 1);
  feed.close();
});

test.each([
  ['running', 60],
  ['draining', 60],
  ['stopped', 12],
  ['failed', 12],
] as const)('P-APP-9 unasked, a %s pipeline gives %i in a minute', (state, expected) => {
  const { feed, delivered } = openFeed(state);
  expect(delivered, 'one at once').toHaveLength(1);
  vi.advanceTimersByTime(60_000);
  expect(delivered).toHaveLength(1 + expected);
  feed.close();
});

test('P-APP-9 one that is asked for comes at once', () => {
  const { feed, delivered } = openFeed('stopped');
  const before = delivered.length;
  feed.sendNow();
  expect(delivered).toHaveLength(before + 1);
  feed.close();
});

test('P-APP-9 after close there is none', () => {
  const { feed, delivered } = openFeed('running');
  feed.changed();
  feed.changed();
  feed.close();
  const before = delivered.length;
  vi.advanceTimersByTime(60_000);
  expect([delivered.length, vi.getTimerCount()]).toEqual([before, 0]);
});
