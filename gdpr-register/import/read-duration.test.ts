import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durationWords } from '../duration-words.ts';
import { languages } from '../language.ts';
import { readDurationWords } from './read-duration.ts';

test.each([
  ['3 ans', 'P3Y'],
  ['2 Années et 1 mois', 'P2Y1M'],
  ['10days', 'P10D'],
  ['1 year, 2 weeks', 'P1Y2W'],
])('R-IMP-5 %j is understood as a duration', (words, duration) => {
  expect(readDurationWords(words)).toBe(duration);
});

test.each(['', 'ans', '3', '3 lustres', '3 mois 2 ans', '2 ans 3 ans', 'environ 3 ans', '3 ans environ'])(
  'R-IMP-5 %j is no duration',
  (words) => {
    expect(readDurationWords(words)).toBeNull();
  },
);

test('R-EXP-8 every duration comes back from its words', () => {
  const part = (sign: string): fc.Arbitrary<string> =>
    fc.option(fc.nat({ max: 999 }), { nil: null }).map((count) => (count === null ? '' : `${count}${sign}`));
  const duration = fc
    .tuple(fc.tuple(...['Y', 'M', 'W', 'D'].map(part)), fc.tuple(...['H', 'M', 'S'].map(part)))
    .map(([date, time]) => `P${date.join('')}${time.join('') === '' ? '' : `T${time.join('')}`}`)
    .filter((text) => text !== 'P');
  fc.assert(
    fc.property(duration, fc.constantFrom(...languages), (text, language) => {
      expect(readDurationWords(durationWords(text)[language])).toBe(text);
    }),
  );
});
