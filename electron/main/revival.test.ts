import { expect, test } from 'vitest';
import { createRevival, maxRevivals, revivalWindowMs } from './revival.ts';

test('P-SHL-7: a window is revived three times in a minute, and again when it has been well for a while', () => {
  let nowMs = 0;
  const mayRevive = createRevival(() => nowMs);
  expect(Array.from({ length: maxRevivals + 1 }, mayRevive)).toEqual([true, true, true, false]);
  nowMs += revivalWindowMs;
  expect(mayRevive()).toBe(true);
});
