import { expect, test } from 'vitest';
import { sourceCountSchema } from '../../pipeline/domain/config.ts';
import { createFormat } from '../i18n/format.ts';
import { localeOf } from '../i18n/language.ts';
import { greatestCount, parseCount } from './parse-count.ts';

const english = createFormat(localeOf.en);
const french = createFormat(localeOf.fr);
const count = (value: number | null) => ({ kind: 'count', count: value });

test('P-WCH-10: nothing is without end, groups may be apart, and only whole numbers from 1 are one', () => {
  const read = (typed: string) => parseCount(typed, english);
  expect(['', ' ', '1', ' 250 ', '1 000 000', '12 500'].map(read)).toEqual(
    [null, null, 1, 250, 1e6, 12_500].map(count),
  );
  for (const typed of ['0', '-5', '2.5', '1e3', 'ten', '0x10', '1,5', '1,0000', '1000,000', ',500', '1,', '1.000'])
    expect(read(typed), typed).toEqual({ kind: 'no-number' });
});

test('P-WCH-10: a number is read as the window writes it in its language', () => {
  for (const format of [english, french])
    for (const value of [1, 999, 1000, 12_500, 1_234_567, greatestCount])
      expect(parseCount(` ${format.count(value)} `, format), format.count(value)).toEqual(count(value));
  expect(parseCount('1,000', french), 'in French that is 1').toEqual({ kind: 'no-number' });
  for (const space of [' ', '\u00A0', '\u202F'])
    expect([english, french].map((format) => parseCount(`1${space}000`, format))).toEqual([count(1000), count(1000)]);
});

test('P-WCH-10: a number that no source can have is told from what is none', () => {
  expect([greatestCount, greatestCount + 1].map((value) => sourceCountSchema.safeParse(value).success)).toEqual([
    true,
    false,
  ]);
  for (const typed of [String(greatestCount + 1), '9'.repeat(17), '9'.repeat(400), '9,007,199,254,740,993'])
    expect(parseCount(typed, english), typed).toEqual({ kind: 'too-great' });
});
