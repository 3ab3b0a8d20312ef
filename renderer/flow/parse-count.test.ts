import { expect, test } from 'vitest';
import { parseCount } from './parse-count.ts';

test('P-WCH-10: nothing is without end, groups may be apart, and only whole numbers from 1 are one', () => {
  expect(['', ' ', '1', ' 250 ', '1 000 000', '12 500'].map(parseCount)).toEqual([null, null, 1, 250, 1e6, 12_500]);
  for (const typed of ['0', '-5', '2.5', '1e3', '1,000', 'ten', '0x10', '9'.repeat(17)])
    expect(parseCount(typed), typed).toBeUndefined();
});
