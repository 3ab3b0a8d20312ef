import { expect, test } from 'vitest';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { samplePoint, sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { createLivePoints } from './live-point.ts';

const before = sampleSnapshot({ atMs: 10_000 });
const after = sampleSnapshot({
  atMs: 12_000,
  balance: { published: 200, stored: 180, rejected: { ...noRejections, minor: 12 }, waiting: 8, ageMismatches: 0 },
  latency: { p50Ms: 3, p95Ms: 6, p99Ms: 8, maxMs: 14 },
  aggregates: {
    atMs: 12_000,
    persons: 4,
    partitions: null,
    tables: [{ name: 'averageAge', persons: 4, keys: 1, rows: [{ key: 'all', n: 4, sum: 202 }] }],
  },
  stages: {
    producer: sampleStage(),
    transformer: sampleStage({ lagRecords: 8 }),
    aggregator: sampleStage({ lagRecords: 5 }),
  },
});

/** What the last of them comes to, behind the others. */
function toLivePoints(...snapshots: readonly Snapshot[]) {
  const take = createLivePoints();
  return snapshots.map((each) => take(each)).at(-1);
}

test('what happened between two snapshots, per second', () => {
  expect(toLivePoints(before, after)).toEqual([
    samplePoint({
      atMs: 12_000,
      published: 100,
      stored: 90,
      rejected: 6,
      p50Ms: 3,
      p95Ms: 6,
      p99Ms: 8,
      lagRecords: 8,
      averageAge: 50.5,
    }),
  ]);
});

test('P-WCH-23: of a pipeline that stands still there is none but those with which the line ends at zero, at once', () => {
  const stopped = { ...after, state: 'stopped' as const };
  expect(toLivePoints({ ...stopped, atMs: 10_000 }, stopped)).toEqual([]);
  const points = toLivePoints({ ...before, atMs: 11_600 }, stopped) ?? [];
  expect(points.map(({ atMs, published, p99Ms, averageAge }) => [atMs, published, p99Ms, averageAge])).toEqual([
    // What was done in less than a second is spread over one.
    [12_000, 200, 8, 50.5],
    [13_000, 0, null, 50.5],
    [14_000, 0, null, 50.5],
  ]);
});

test('P-WCH-23: a run that began and ended within a second is there as soon as it has ended', () => {
  const stands = { ...before, state: 'stopped' as const };
  const running = { ...after, atMs: 10_300 };
  const ended = { ...after, atMs: 10_600, state: 'stopped' as const, latency: null };
  const points = toLivePoints(stands, running, ended) ?? [];
  expect(points.map(({ atMs, published, stored, p99Ms }) => [atMs, published, stored, p99Ms])).toEqual([
    [10_600, 200, 180, 8],
    [11_600, 0, 0, null],
    [12_600, 0, 0, null],
  ]);
  expect(toLivePoints(stands, running, ended, { ...ended, atMs: 15_600 })).toEqual([]);
});

test('P-WCH-25: what was stored before it came to its end has its latency, and nothing behind that has one', () => {
  const over = { ...after, atMs: 12_400, latency: null };
  const later = { ...over, atMs: 13_400 };
  expect(toLivePoints(before, { ...after, atMs: 10_400 }, over)).toMatchObject([{ stored: 75, p99Ms: 8 }]);
  expect(toLivePoints(before, { ...after, atMs: 10_400 }, over, later)).toMatchObject([{ stored: 0, p99Ms: null }]);
});

test('P-STA-1: what is read only now was not published now', () => {
  const unread = { ...before, balance: { ...before.balance, unread: true as const } };
  expect(toLivePoints(unread, after)).toEqual([]);
});

test('too close together or too far apart they say nothing; a count that went back is no negative rate', () => {
  expect(toLivePoints(before, { ...after, atMs: 10_900 })).toBeNull();
  expect(toLivePoints(before, { ...after, atMs: 21_000 })).toEqual([]);
  expect(toLivePoints({ ...after, atMs: 10_000 }, { ...before, atMs: 12_000 })).toMatchObject([
    { published: 0, stored: 0 },
  ]);
});
