import { expect, test } from 'vitest';
import { createRate } from './rate.ts';

test('P-SUP-1: a stage shows its records per second over the last seconds', () => {
  const rate = createRate();
  expect(rate.read(0)).toBe(0);
  for (let ms = 0; ms <= 10_000; ms += 100) rate.add(ms < 5000 ? ms : 5000 + (ms - 5000) * 3, ms);
  expect(Math.round(rate.read(10_000))).toBe(3000);
  expect(rate.read(60_000)).toBe(0);
  rate.reset();
  expect(rate.read(60_000)).toBe(0);
});

test('P-WCH-21: what one publishes and another reads is one rate, whenever each of them was sampled', () => {
  const [published, read] = [createRate(), createRate()];
  for (let nowMs = 0; nowMs <= 8000; nowMs += 5) {
    const done = Math.round(nowMs * 0.9);
    if (nowMs % 130 === 0) published.add(done, nowMs);
    if (nowMs % 100 === 65) read.add(done, nowMs);
    if (nowMs < 4000) continue;
    expect(
      [published, read].map((each) => Math.round(each.read(nowMs))),
      `after ${nowMs} ms`,
    ).toEqual([900, 900]);
  }
});
