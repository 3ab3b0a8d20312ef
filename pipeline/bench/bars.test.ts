import { expect, test } from 'vitest';
import { missedBars } from './bars.ts';
import { percentile } from './percentile.ts';

const of = [
  { figure: 'rate', atLeast: 100 },
  { figure: 'lateMs', below: 40 },
  { figure: 'differences', equals: 0 },
];

test('figures that reach their bars miss none', () => {
  expect(missedBars({ rate: 100, lateMs: 39.9, differences: 0, other: 'text' }, of)).toEqual([]);
});

test('each figure that misses its bar is named with what it is, and so is one that was not measured', () => {
  expect(missedBars({ rate: 99, lateMs: 40 }, of)).toEqual([
    'rate is to be at least 100: 99',
    'lateMs is to be below 40: 40',
    'differences is to be 0: undefined',
  ]);
  expect(missedBars({ rate: Number.NaN, lateMs: Number.NaN, differences: 0 }, of)).toHaveLength(2);
});

test('a percentile is one of the numbers, and none of none', () => {
  const numbers = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([0.5, 0.99, 1].map((share) => percentile(numbers, share))).toEqual([51, 100, 100]);
  expect(percentile([], 0.5)).toBeNaN();
});
