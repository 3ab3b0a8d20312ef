import { expect, test } from 'vitest';
import { type Backlog, catchUpOf } from './catch-up-of.ts';

function moment(waiting: number, read: number, written: number): Backlog {
  return { atMs: 1000, waiting, read, written, oldestSeconds: 2, done: 9 };
}

/** Fifteen seconds, a moment every 250 ms. */
function course(waitingAt: (second: number) => number, read = 1000, written = 900): Backlog[] {
  return Array.from({ length: 61 }, (_, n) => ({ ...moment(waitingAt(n / 4), read, written), atMs: n * 250 }));
}

test('P-WCH-22 at first, what waits is divided by how much faster it is read than written', () => {
  expect(catchUpOf([moment(5000, 1000, 500)])).toBe(10);
  expect(catchUpOf([moment(5000, 1000, 0)])).toBe(5);
});

test('P-WCH-22 who is no faster falls behind; less than a second of work is no backlog', () => {
  expect(catchUpOf([moment(5000, 1000, 1000)])).toBe('falls-behind');
  expect(catchUpOf([moment(999, 1000, 1000)])).toBe('keeps-up');
  expect(catchUpOf([moment(0, 0, 100)])).toBe('keeps-up');
  expect(catchUpOf(course((second) => (second < 15 ? 1500 + second * 20 : 94)))).toBe('keeps-up');
  const done = course((second) => (second < 15 ? 20_000 - second * 1000 : 0), 10);
  expect(catchUpOf(done.slice(0, -1))).toBeTypeOf('number');
  expect(catchUpOf(done)).toBe('keeps-up');
});

test('P-WCH-22 before anything was read nothing is known, and who reads nothing of what does not grow is stuck', () => {
  expect(catchUpOf([])).toBe('unknown');
  expect(catchUpOf([moment(5000, 0, 0)])).toBe('unknown');
  expect(catchUpOf([moment(5000, 0, 500)])).toBe('unknown');
  expect(catchUpOf([{ ...moment(1, 0, 0), oldestSeconds: 0.2 }])).toBe('keeps-up');
  expect(catchUpOf(course(() => 27, 0, 0))).toBe('stuck');
  expect(catchUpOf(course(() => 27, 0, 0).map((each) => ({ ...each, done: 0 })))).toBe('unknown');
  expect(catchUpOf(course((second) => 27 + second, 0, 1))).toBe('falls-behind');
});

test('P-WCH-22 then by what became of the backlog itself, whatever the rates of the moment are', () => {
  expect(catchUpOf(course((second) => 20_000 - second * 500))).toBeCloseTo((20_000 - 15 * 500) / 500, 5);
  expect(catchUpOf(course((second) => 20_000 + second * 500))).toBe('falls-behind');
  expect(catchUpOf(course(() => 20_000))).toBe('falls-behind');
});

test('P-WCH-22 a backlog that begins to grow is said within half a second of being one', () => {
  const growing = course((second) => Math.max(0, second - 13) * 1000);
  const saidAt = growing.findIndex((_, n) => catchUpOf(growing.slice(0, n + 1)) === 'falls-behind');
  expect(growing[saidAt]!.waiting).toBeLessThanOrEqual(1500);
});

test('P-WCH-22 batches that come and go turn no answer round', () => {
  const batch = (second: number): number => (Math.floor(second * 4) % 3) * 950;
  for (const late of [0, 0.25, 0.5])
    expect(catchUpOf(course((second) => 100 + batch(second + late), 1900))).toBe('keeps-up');
  const shrinking = [0, 0.25, 0.5].map((late) =>
    catchUpOf(course((second) => 20_000 - second * 500 + batch(second + late))),
  );
  for (const seconds of shrinking) expect(Math.abs(Number(seconds) - 27)).toBeLessThan(3);
});
