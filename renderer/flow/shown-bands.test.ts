import { expect, test } from 'vitest';
import { shownBands } from './shown-bands.ts';

test('P-WCH-6: from the first band that has records to the last', () => {
  expect(shownBands([0, 4, 0, 1, 0])).toEqual([
    { place: 1, n: 4 },
    { place: 2, n: 0 },
    { place: 3, n: 1 },
  ]);
  expect([shownBands([0, 0]), shownBands([])]).toEqual([[], []]);
});
