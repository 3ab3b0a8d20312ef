import { expect, test } from 'vitest';
import { orderedAxis } from './ordered-axis.ts';

test('P-SML-6: between the first and the last that are shown each key has its place, and beyond them none is named', () => {
  const order = ['18-24', '25-34', '35-44', '45-54', '75+'];
  expect(orderedAxis(['25-34', '45-54', 'unknown', null], order)).toEqual(['25-34', '35-44', '45-54', 'unknown', null]);
  expect(orderedAxis(['unknown'], order)).toEqual(['unknown']);
  expect(orderedAxis([], order)).toEqual([]);
});
