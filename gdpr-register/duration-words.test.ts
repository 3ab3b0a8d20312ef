import { expect, test } from 'vitest';
import { durationWords } from './duration-words.ts';

test.each([
  ['P5Y', '5 ans', '5 years'],
  ['P1Y', '1 an', '1 year'],
  ['P18M', '18 mois', '18 months'],
  ['P1Y6M', '1 an et 6 mois', '1 year and 6 months'],
  ['P2W', '2 semaines', '2 weeks'],
  ['P0D', '0 jour', '0 days'],
  ['PT12H30M', '12 heures et 30 minutes', '12 hours and 30 minutes'],
  ['P1MT1M', '1 mois et 1 minute', '1 month and 1 minute'],
])('R-DUR-3: %s is "%s" and "%s"', (iso, fr, en) => {
  expect(durationWords(iso)).toEqual({ fr, en });
});
