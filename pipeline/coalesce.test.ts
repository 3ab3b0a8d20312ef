import { expect, test } from 'vitest';
import { createCoalesce } from './coalesce.ts';

test('P-SUP-9: of values that come faster than the interval the newest is delivered', () => {
  let nowMs = 0;
  let timer: { work: () => void; ms: number } | null = null;
  const delivered: number[] = [];
  const coalesce = createCoalesce<number>({
    intervalMs: 100,
    deliver: (value) => delivered.push(value),
    nowMs: () => nowMs,
    setTimer: (work, ms) => (timer = { work, ms }),
    clearTimer: () => (timer = null),
  });
  coalesce.push(1);
  nowMs = 30;
  coalesce.push(2);
  coalesce.push(3);
  expect(delivered).toEqual([1]);
  expect(timer).toMatchObject({ ms: 70 });
  nowMs = 100;
  timer!.work();
  coalesce.push(4);
  coalesce.flush();
  coalesce.push(5);
  coalesce.close();
  coalesce.push(6);
  expect(delivered).toEqual([1, 3, 4]);
});
