import { expect, test } from 'vitest';
import { createPacedLook } from './paced-look.ts';

test('P-GRP-4: what answers at once is asked at every turn, what takes its time seldom, and at the end in any case', async () => {
  let [nowMs, tookMs, looks] = [0, 0, 0];
  const look = createPacedLook({ nowMs: () => nowMs }, async () => {
    nowMs += tookMs;
    looks += 1;
    return looks;
  });
  expect([await look(), await look()]).toEqual([1, 2]);
  tookMs = 4;
  expect([await look(), await look()]).toEqual([3, 3]);
  nowMs += 200;
  expect(await look()).toBe(4);
  expect(await look({ fresh: true })).toBe(5);
  tookMs = 5000;
  nowMs += 200;
  await look();
  nowMs += 999;
  expect(await look()).toBe(6);
  nowMs += 1;
  expect(await look()).toBe(7);
});
