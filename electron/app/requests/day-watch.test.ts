import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchDay } from './day-watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('R-REQ-11 another day is told once, within a minute, until nobody watches any more', () => {
  let [day, told] = ['2026-11-25', 0];
  const stop = watchDay(
    () => day,
    () => (told += 1),
  );
  vi.advanceTimersByTime(600_000);
  expect(told).toBe(0);
  day = '2026-11-26';
  vi.advanceTimersByTime(60_000);
  expect(told).toBe(1);
  vi.advanceTimersByTime(600_000);
  expect(told).toBe(1);
  stop();
  day = '2026-11-27';
  vi.advanceTimersByTime(600_000);
  expect([told, vi.getTimerCount()]).toEqual([1, 0]);
});
