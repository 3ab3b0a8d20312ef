import { expect, test } from 'vitest';
import { restAfter } from './rest-after.ts';

test('P-MON-9: a server that takes long is left alone for longer, three seconds at the most', () => {
  expect([0, 25, 50, 100, 200, 60_000].map((tookMs) => restAfter(tookMs, 200))).toEqual([
    200, 200, 400, 800, 1600, 3000,
  ]);
});
