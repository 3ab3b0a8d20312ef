import { expect, test } from 'vitest';
import type { HistoryPoint } from '../../../pipeline/domain/snapshot.ts';
import { mergePoints } from './merge-points.ts';

function point(atMs: number, part: Partial<HistoryPoint> = {}): HistoryPoint {
  const levels = { lagRecords: 0, averageAge: null };
  return { atMs, published: 0, stored: 0, rejected: 0, p50Ms: null, p95Ms: null, p99Ms: null, ...levels, ...part };
}

test('P-APP-11 rates are averaged, latencies the worst, levels the last, times the beginning of their bucket', () => {
  const merged = mergePoints(
    [
      point(10_000, { stored: 10, p99Ms: 5, lagRecords: 9, averageAge: 30 }),
      point(13_000, { stored: 20, p99Ms: null, lagRecords: 4, averageAge: 31 }),
      point(19_999, { stored: 60, p99Ms: 2, lagRecords: 1, averageAge: 32 }),
      point(40_001, { stored: 7 }),
    ],
    10_000,
  );
  expect(merged).toEqual([
    point(10_000, { stored: 30, p99Ms: 5, lagRecords: 1, averageAge: 32 }),
    point(40_000, { stored: 7 }),
  ]);
});

test('P-APP-11 nothing merges to nothing', () => {
  expect(mergePoints([], 1000)).toEqual([]);
});
