import { expect, test } from 'vitest';
import { backoffMs } from './backoff.ts';

test('P-SUP-3: the back-off doubles up to its limit, with full jitter', () => {
  const at = (random: number) =>
    [1, 2, 3, 4, 5, 60].map((attempt) => backoffMs(attempt, { firstMs: 100, maxMs: 1000, random: () => random }));
  expect(at(1)).toEqual([100, 200, 400, 800, 1000, 1000]);
  expect(at(0)).toEqual([10, 20, 40, 80, 100, 100]);
});
