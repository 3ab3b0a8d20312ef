import { expect, test } from 'vitest';
import { createRate } from './rate.ts';

test('P-SUP-1: a stage shows its records per second over the last seconds', () => {
  const rate = createRate();
  expect(rate.read(0)).toBe(0);
  for (let ms = 0; ms <= 10_000; ms += 100) rate.add(ms < 5000 ? ms : 5000 + (ms - 5000) * 3, ms);
  expect(Math.round(rate.read(10_000))).toBe(3000);
  expect(rate.read(60_000)).toBeLessThan(1500);
});
