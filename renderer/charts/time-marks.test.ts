import { expect, test } from 'vitest';
import { beginning, marksAt } from './time-marks.ts';

const lag = { atMs: 1500, endMs: 3500, isBad: false, name: 'lag' };
const failed = { atMs: 4000, endMs: null, isBad: true, name: 'failed' };
const view = { times: [1000, 2000, 3000, 4000, 5000], fromMs: 2000, toMs: 5000, marks: [lag, failed] };

test('P-PNL-8 a mark is at every time at which it lasted, also within the time before it', () => {
  expect(view.times.map((_, place) => marksAt(view, place).map(({ name }) => name))).toEqual([
    [],
    ['lag'],
    ['lag'],
    ['lag', 'failed'],
    ['failed'],
  ]);
  expect(marksAt(view, 9)).toEqual([]);
});

test('P-PNL-8 what began before the chart does has no line in it', () => {
  expect(beginning(view)).toEqual([failed]);
  expect(beginning({ ...view, fromMs: 1500 })).toEqual([lag, failed]);
});
