import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PipelineState, Snapshot } from '../../pipeline/domain/snapshot.ts';
import { createSnapshotFeed } from './snapshot-feed.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function openFeed(state: PipelineState, cpuShare = 0) {
  const delivered: number[] = [];
  let n = 0;
  const feed = createSnapshotFeed({
    assemble: () => ({ state, atMs: (n += 1), engine: { cpuShare } }) as Snapshot,
    deliver: ({ atMs }) => void delivered.push(atMs),
  });
  return { feed, delivered };
}

test.each([
  ['drawable', 9, 10],
  ['changed', 4, 5],
] as const)(
  'P-APP-9 however often something is %s, %i or %i snapshots a second, and the last change is in the last',
  (kind, least, most) => {
    const { feed, delivered } = openFeed('running');
    delivered.length = 0;
    for (let ms = 0; ms < 990; ms += 1) {
      feed[kind]();
      vi.advanceTimersByTime(1);
    }
    expect(delivered.length).toBeGreaterThanOrEqual(least);
    expect(delivered.length).toBeLessThanOrEqual(most);
    vi.advanceTimersByTime(200);
    const after = delivered.length;
    feed[kind]();
    vi.advanceTimersByTime(200);
    expect(delivered).toHaveLength(after + 1);
    feed.close();
  },
);

test('P-APP-9 what can be drawn is not kept back by what changed shortly before', () => {
  const { feed, delivered } = openFeed('running');
  vi.advanceTimersByTime(150);
  const before = delivered.length;
  feed.changed();
  feed.drawable();
  expect(delivered).toHaveLength(before + 1);
  vi.advanceTimersByTime(400);
  expect(delivered).toHaveLength(before + 1);
  feed.close();
});

test('P-APP-9 what can be drawn is not kept back by what was sent just before without it', () => {
  const { feed, delivered } = openFeed('running');
  feed.drawable();
  feed.changed();
  vi.advanceTimersByTime(200);
  const before = delivered.length;
  feed.drawable();
  expect(delivered).toHaveLength(before + 1);
  feed.close();
});

test.each([
  ['running', 0, 60],
  ['draining', 0, 60],
  ['stopped', 0.05, 12],
  ['failed', 0.05, 12],
  ['stopped', 0.5, 60],
] as const)(
  'P-APP-9 unasked, a %s pipeline that uses %f of a core gives %i in a minute',
  (state, cpuShare, expected) => {
    const { feed, delivered } = openFeed(state, cpuShare);
    expect(delivered, 'one at once').toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    expect(delivered).toHaveLength(1 + expected);
    feed.close();
  },
);

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
  feed.changed();
  feed.drawable();
  expect([delivered.length, vi.getTimerCount()]).toEqual([before, 0]);
});
