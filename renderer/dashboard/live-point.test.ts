import { expect, test } from 'vitest';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import { samplePoint, sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { toLivePoints } from './live-point.ts';

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
