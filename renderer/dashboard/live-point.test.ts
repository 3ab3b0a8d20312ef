import { expect, test } from 'vitest';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import { samplePoint, sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { toLivePoint } from './live-point.ts';

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
  expect(toLivePoint(before, after)).toEqual(
    samplePoint({
      atMs: 12_000,
      published: 100,
      stored: 90,
      rejected: 6,
      p50Ms: 3,
      p95Ms: 6,
      p99Ms: 8,
      lagRecords: 13,
      averageAge: 50.5,
    }),
  );
});

test('too close together or too far apart they say nothing; a count that went back is no negative rate', () => {
  expect(toLivePoint(before, { ...after, atMs: 10_900 })).toBeNull();
  expect(toLivePoint(before, { ...after, atMs: 21_000 })).toBeNull();
  expect(toLivePoint({ ...after, atMs: 10_000 }, { ...before, atMs: 12_000 })).toMatchObject({
    published: 0,
    stored: 0,
  });
});
