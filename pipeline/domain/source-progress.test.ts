import { expect, test } from 'vitest';
import { secondsLeft, shareOf, usersOf } from './source-progress.ts';

test('P-SRC-16: the rest is said in seconds at the rate of now, and not where that cannot be said', () => {
  const bytes = { unit: 'bytes', done: 250, of: 1000, users: 30 } as const;
  expect(secondsLeft(bytes, 10)).toBe(9);
  expect(secondsLeft(usersOf(40, 100), 20)).toBe(3);
  expect(secondsLeft(bytes, 0)).toBeNull();
  expect(secondsLeft(usersOf(0, 100), 20)).toBeNull();
  expect(secondsLeft(usersOf(100, 100), 0)).toBe(0);
});

test('P-SRC-16: of nothing all is done, and of a file that grew no more than all', () => {
  expect([shareOf(usersOf(0, 0)), shareOf({ done: 12, of: 10 })]).toEqual([1, 1]);
});
