import { expect, test } from 'vitest';
import { termsEn } from '../i18n/en/terms.ts';
import { createChartFormat } from './chart-format.ts';

test('a share has one decimal, and what is there is never written as nothing', () => {
  const { share, percentage } = createChartFormat('en-GB', termsEn);
  expect([0, 0.0001, 0.00049, 0.0005, 0.314, 1].map(share)).toEqual([
    '0.0%',
    '< 0.1%',
    '< 0.1%',
    '0.1%',
    '31.4%',
    '100.0%',
  ]);
  expect(percentage(0.00156)).toBe('0.16');
});

test('axes and tables write what they have room for', () => {
  const { short, ms, mean, count } = createChartFormat('en-GB', termsEn);
  expect([short(12_480), short(900), ms(8.2), ms(12_480), mean(53.44), count(1234.5)]).toEqual([
    '12.5k',
    '900',
    '8.2',
    '12,480',
    '53.4',
    '1,235',
  ]);
});
