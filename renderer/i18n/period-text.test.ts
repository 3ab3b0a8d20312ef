import { expect, test } from 'vitest';
import { periodText } from './period-text.ts';

test('a period is said in its own units, and in whole years where it is one', () => {
  expect(
    ['P3Y', 'P36M', 'P18M', 'P1M', 'P2W', 'PT12H', 'P1DT30M'].map((period) => periodText(period, 'en-GB')),
  ).toEqual(['3 years', '3 years', '18 months', '1 month', '14 days', '12 hours', '1 day, 30 minutes']);
  expect(periodText('P1Y6M', 'fr-FR')).toBe('18\u00a0mois');
  expect(periodText('P1M15D', 'en-GB')).toBe('1 month, 15 days');
});
