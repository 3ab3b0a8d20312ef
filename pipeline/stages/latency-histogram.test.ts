import { expect, test } from 'vitest';
import { createLatencyHistogram } from './latency-histogram.ts';

test('P-DEL-17: percentiles are within 5 % of the exact ones', () => {
  const histogram = createLatencyHistogram();
  for (let ms = 1; ms <= 10_000; ms += 1) histogram.record(ms, 5000);
  const { p50Ms, p95Ms, p99Ms, maxMs } = histogram.read(5000)!;
  for (const [found, exact] of [
    [p50Ms, 5000],
    [p95Ms, 9500],
    [p99Ms, 9900],
  ] as const) {
    expect(Math.abs(found - exact) / exact).toBeLessThanOrEqual(0.05);
  }
  expect(maxMs).toBe(10_000);
});

test('P-DEL-17: what is older than the window no longer counts', () => {
  const histogram = createLatencyHistogram(10);
  histogram.record(900, 1000);
  histogram.record(3, 6000);
  expect(histogram.read(9000)?.maxMs).toBe(900);
  expect(histogram.read(11_500)?.maxMs).toBe(3);
  expect(histogram.read(60_000)).toBeNull();
});

test('P-WCH-6: bands count what the percentiles are of', () => {
  const histogram = createLatencyHistogram();
  expect(histogram.readBands(0)).toBeNull();
  for (const ms of [0, 0.4, 3, 45, 45, 800, 9e9]) histogram.record(ms, 1000);
  const bands = histogram.readBands(1500) ?? [];
  expect(bands).toEqual([2, 0, 1, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(histogram.readBands(20_000)).toBeNull();
});
