import { expect, test } from 'vitest';
import { createRates } from './rate.ts';

const rateOf = (rates: ReturnType<typeof createRates>, atMs: number) => rates.read(atMs).recordsPerSecond;

test('P-SUP-1: a stage shows its records per second over the last seconds', () => {
  const rates = createRates();
  expect(rateOf(rates, 0)).toBe(0);
  for (let ms = 0; ms <= 10_000; ms += 100)
    rates.add({ records: ms < 5000 ? ms : 5000 + (ms - 5000) * 3, rejected: 0 }, ms);
  expect(Math.round(rateOf(rates, 10_000))).toBe(3000);
  expect(rateOf(rates, 60_000)).toBe(0);
  rates.reset();
  expect(rateOf(rates, 60_000)).toBe(0);
});

test('P-WCH-21: what one publishes and another reads is one rate, whenever each of them was sampled', () => {
  const [published, read] = [createRates(), createRates()];
  for (let nowMs = 0; nowMs <= 8000; nowMs += 5) {
    const counts = { records: Math.round(nowMs * 0.9), rejected: 0 };
    if (nowMs % 130 === 0) published.add(counts, nowMs);
    if (nowMs % 100 === 65) read.add(counts, nowMs);
    if (nowMs < 4000) continue;
    expect(
      [published, read].map((each) => Math.round(rateOf(each, nowMs))),
      `after ${nowMs} ms`,
    ).toEqual([900, 900]);
  }
});

test('P-WCH-21: how much of it is rejected is known as soon as there is a rate', () => {
  const rates = createRates();
  for (let ms = 0; ms <= 400; ms += 100) rates.add({ records: ms * 2, rejected: ms / 5 }, ms);
  expect(rates.read(200)).toEqual({ recordsPerSecond: 0, rejectedPerSecond: 0 });
  const { recordsPerSecond, rejectedPerSecond } = rates.read(400);
  expect([recordsPerSecond, rejectedPerSecond].map(Math.round)).toEqual([2000, 200]);
});

test('P-WCH-25: a count that did not grow from one sample to the next stands still', () => {
  const rates = createRates();
  const after = (records: number, atMs: number): boolean => {
    rates.add({ records, rejected: 0 }, atMs);
    return rates.isStill();
  };
  expect([after(5, 0), after(5, 100), after(7, 200), after(7, 300)]).toEqual([false, true, false, true]);
});
