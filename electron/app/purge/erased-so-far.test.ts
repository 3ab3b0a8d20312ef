import { expect, test } from 'vitest';
import { erasedSoFar } from './erased-so-far.ts';

const count = (dataSet: string, n: number) => ({
  dataSet,
  store: 'profiles',
  n,
  held: 0,
  oldestMs: null,
  newestMs: null,
});

test('R-PRG-9 how far it is is said of the whole that was confirmed, whatever a new attempt begins to count at', () => {
  const before = [count('profiles', 10), count('logs', 4)];
  const left = erasedSoFar({ dataSet: 'profiles', before, left: null }, { erased: 3, due: 3 });
  expect(left).toEqual({ dataSet: 'profiles', erased: 3, due: 10 });
  expect(erasedSoFar({ dataSet: 'profiles', before, left }, { erased: 2, due: 7 })).toEqual({
    dataSet: 'profiles',
    erased: 5,
    due: 10,
  });
  expect(erasedSoFar({ dataSet: 'logs', before, left }, { erased: 1, due: 1 })).toEqual({
    dataSet: 'logs',
    erased: 1,
    due: 4,
  });
});
