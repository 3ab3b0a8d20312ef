import { expect, test } from 'vitest';
import { wishOf } from './age-wish.ts';

test('a period and a data set make a wish, and neither alone does', () => {
  expect([
    wishOf({ dataSet: 'profiles', amount: ' 24 ', unit: 'M' }),
    wishOf({ dataSet: 'all', amount: '3', unit: 'Y' }),
    wishOf({ dataSet: '', amount: '7', unit: 'D' }),
    wishOf({ dataSet: 'profiles', amount: '', unit: 'D' }),
  ]).toEqual([
    { olderThan: 'P24M', asked: { dataSet: 'profiles', olderThan: 'P24M' } },
    { olderThan: 'P3Y', asked: { olderThan: 'P3Y' } },
    { olderThan: 'P7D', asked: null },
    { olderThan: null, asked: null },
  ]);
});

test('an amount is a whole number from 1 to 9999', () => {
  const amounts = ['0', '-3', '1.5', '10000', '1e3', '12 000'];
  expect(amounts.map((amount) => wishOf({ dataSet: 'all', amount, unit: 'D' }).asked)).toEqual(amounts.map(() => null));
});
