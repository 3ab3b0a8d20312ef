import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durationUnits, toDurationParts, toDurationText } from './duration-parts.ts';

test('R-EDT-4: a number and a unit become the ISO duration, and the same number and unit again', () => {
  const parts = fc.record({ amount: fc.integer({ min: 1, max: 9999 }), unit: fc.constantFrom(...durationUnits) });
  fc.assert(
    fc.property(parts, (one) => {
      expect(toDurationParts(toDurationText(one))).toEqual(one);
    }),
  );
});

test('R-EDT-4: weeks are days, several years and months are months, and what needs several units is none of them', () => {
  expect(['P2W', 'P1Y6M', 'P24M', 'PT36H', 'P1M10D', 'PT30M', 'two years', ''].map(toDurationParts)).toEqual([
    { amount: 14, unit: 'days' },
    { amount: 18, unit: 'months' },
    { amount: 24, unit: 'months' },
    { amount: 36, unit: 'hours' },
    null,
    null,
    null,
    null,
  ]);
});
