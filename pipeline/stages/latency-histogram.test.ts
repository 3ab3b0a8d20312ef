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
