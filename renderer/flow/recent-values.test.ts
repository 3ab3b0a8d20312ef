import { expect, test } from 'vitest';
import { samplePoint } from '../testing/sample-snapshot.ts';
import { toRecentValues } from './recent-values.ts';

const minute = 60_000;

function valuesOf(times: readonly number[], nowMs: number) {
  const points = times.map((atMs) => samplePoint({ atMs, published: atMs / 1000 }));
  return toRecentValues(points, nowMs, ({ published }) => published);
}

test('P-WCH-23 a line has no more time than was measured, and says how much that is', () => {
  expect(valuesOf([1000, 2000, 3000, 4000, 5000], 5200)).toEqual({ values: [2, 4, 5], spanMs: 7500 });
  expect(valuesOf([], 5200)).toEqual({ values: [], spanMs: 0 });
});

test('P-WCH-23 where nothing was measured it is broken, also up to now', () => {
  expect(valuesOf([1000, 9000], 9500).values).toEqual([1, null, null, 9]);
  expect(valuesOf([1000, 2600], 12_600).values).toEqual([1, 2.6, null, null, null]);
  expect(valuesOf([1000, 2600], 5100).values).toEqual([1, 2.6]);
});

test('P-WCH-23 where the host says little, as of a pipeline that failed, the line goes on', () => {
  expect(valuesOf([1000, 6000, 11_000], 15_900).values).toEqual([1, 3.5, 6, 8.5, 11]);
});

test('P-WCH-23 what is older than five minutes is not in it, though nothing newer was measured', () => {
  expect(valuesOf([1000, 2000], 6 * minute).values).toEqual([]);
  const { values, spanMs } = valuesOf([1000, 4 * minute, 6 * minute], 6 * minute);
  expect([values.length, values[0], spanMs]).toEqual([49, 240, 49 * 2500]);
});

test('P-WCH-23 it ends at zero as soon as the pipeline has stopped, wherever in its slot that was', () => {
  const points = [1000, 2600, 3600, 4600].map((atMs) => samplePoint({ atMs, published: atMs < 3000 ? 50 : 0 }));
  const timed = points.map((point) => ({ ...point, p99Ms: point.published === 0 ? null : 8 }));
  expect(toRecentValues(timed, 4700, ({ published }) => published).values).toEqual([50, 50, 0]);
  expect(toRecentValues(timed, 4700, ({ p99Ms }) => p99Ms).values).toEqual([8, 8, null]);
});
