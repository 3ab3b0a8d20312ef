import fc from 'fast-check';
import { expect, test } from 'vitest';
import { samplePoint } from '../testing/sample-snapshot.ts';
import { boundsOf, toHistoryWindow, withLivePoint } from './history-window.ts';

const minute = 60_000;

function pointsEvery(stepMs: number, count: number) {
  return Array.from({ length: count }, (_, index) => samplePoint({ atMs: index * stepMs }));
}

test('however long the range, at most 600 points are drawn, and none outside it', () => {
  const points = pointsEvery(1000, 4000);
  for (const [range, lengthMs] of [
    ['1m', minute],
    ['15m', 15 * minute],
    ['1h', 60 * minute],
    ['all', Infinity],
  ] as const) {
    const window = toHistoryWindow(range, points);
    expect(window.points.length).toBeLessThanOrEqual(601);
    expect(window.points.at(-1)?.atMs).toBe(3_999_000);
    expect(window.points[0]?.atMs).toBeGreaterThanOrEqual(3_999_000 - lengthMs);
  }
});

test('a window of everything that is full doubles its buckets, and stays a window of everything', () => {
  let window = toHistoryWindow('all', []);
  for (const point of pointsEvery(1000, 700)) window = withLivePoint(window, point);
  expect(window.bucketMs).toBe(2000);
  expect(window.points.length).toBeLessThanOrEqual(600);
  expect([window.points[0]?.atMs, window.points.at(-1)?.atMs]).toEqual([1000, 699_000]);
});

test('points of one bucket: rates are averaged, percentiles keep their worst, the newest age holds', () => {
  const first = samplePoint({ atMs: 0, stored: 10, p99Ms: 40, lagRecords: 7, averageAge: 50 });
  const second = samplePoint({ atMs: 400, stored: 20, p99Ms: null, lagRecords: 3, averageAge: null });
  const third = samplePoint({ atMs: 800, stored: 60, p99Ms: 8, lagRecords: 3, averageAge: 51 });
  expect(toHistoryWindow('1m', [third, first, second]).points).toEqual([
    samplePoint({ atMs: 800, stored: 30, p99Ms: 40, lagRecords: 7, averageAge: 51 }),
  ]);
});

test('the mean over a window is the mean of its points, whatever the buckets', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 50 }), (rates) => {
      const points = rates.map((stored, index) => samplePoint({ atMs: index * 10, stored }));
      const { points: drawn } = toHistoryWindow('1m', points);
      expect(drawn).toHaveLength(1);
      expect(drawn[0]?.stored).toBeCloseTo(rates.reduce((sum, rate) => sum + rate, 0) / rates.length, 6);
    }),
  );
});

test('a point that is not newer is left out: history and live points overlap', () => {
  const window = toHistoryWindow('1m', pointsEvery(1000, 3));
  expect(withLivePoint(window, samplePoint({ atMs: 2000, stored: 9 }))).toBe(window);
});

test('time begins where the data does, but shows a minute at least and the range at most', () => {
  const bounds = (count: number) => boundsOf(toHistoryWindow('15m', pointsEvery(1000, count)), (count - 1) * 1000);
  expect(bounds(10)).toEqual({ fromMs: 9000 - minute, toMs: 9000 });
  expect(bounds(301)).toEqual({ fromMs: 1000, toMs: 300_000 });
  expect(bounds(2001)).toEqual({ fromMs: 2_000_000 - 15 * minute, toMs: 2_000_000 });
  expect(boundsOf(toHistoryWindow('1h', []), 90_000)).toEqual({ fromMs: 30_000, toMs: 90_000 });
});
