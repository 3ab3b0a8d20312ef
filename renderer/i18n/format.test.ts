import { expect, test } from 'vitest';
import { createFormat, type Format } from './format.ts';

const [english, french] = [createFormat('en-GB'), createFormat('fr-FR')];

test('figures keep as many decimals as can be read at a glance', () => {
  const { rate, seconds, ms } = english;
  expect([0, 0.166, 0.5, 1, 9.94, 9.96, 12_480.6].map(rate)).toEqual([
    '0',
    '0.17',
    '0.5',
    '1.0',
    '9.9',
    '10',
    '12,481',
  ]);
  expect([9999, 12_480, 125_000].map(english.shortRate)).toEqual(['9,999', '12.5k', '125k']);
  expect([0, 0.04, 9.94, 9.95, 120].map(seconds)).toEqual(['0.0', '0.0', '9.9', '10', '120']);
  expect([0.4, 8.04, 108.4].map(ms)).toEqual(['0.4', '8.0', '108']);
});

test('a size never shows 1,000 of a unit', () => {
  const sizes = [0, 999, 1000, 999_499, 999_600, 214_000_000, 999_600_000, 1_200_000_000, 150e9, 2.5e12];
  expect(sizes.map(english.bytes)).toEqual([
    '0 byte',
    '999 byte',
    '1 kB',
    '999 kB',
    '1 MB',
    '214 MB',
    '1.0 GB',
    '1.2 GB',
    '150 GB',
    '2.5 TB',
  ]);
});

test('a duration has at most two units and is rounded down', () => {
  const durations = [0, 999, 59_999, 60_000, 12 * 60_000 + 5000, 3_600_000, 7_500_000, 3 * 86_400_000 + 4 * 3_600_000];
  const said = (format: Format): readonly string[] =>
    durations.map((each) => format.duration(each).replaceAll(/\s/g, ' '));
  const ofADay = ['0 s', '0 s', '59 s', '1 min', '12 min', '1 h', '2 h 5 min'];
  expect(said(english)).toEqual([...ofADay, '3 days 4 h']);
  expect(said(french)).toEqual([...ofADay, '3 j 4 h']);
});

test('French groups with narrow spaces and writes a comma', () => {
  expect([french.count(1_204_118), french.rate(2.5), french.percent(0.31), french.bytes(1.2e9)]).toEqual([
    '1\u202f204\u202f118',
    '2,5',
    '31\u00a0%',
    '1,2\u202fGo',
  ]);
  expect([english.list(['A', 'B', 'C']), french.list(['A', 'B', 'C'])]).toEqual(['A, B and C', 'A, B et C']);
});

test('a moment has its year, and a day is the same one in every time zone', () => {
  expect([english.moment(new Date(2026, 10, 24, 9, 41).getTime()), english.day('2026-11-24')]).toEqual([
    '24 Nov 2026, 09:41',
    '24 Nov 2026',
  ]);
});

test('an instant has its seconds, and its year where it is not this one', () => {
  const at = new Date(2026, 10, 24, 9, 41, 7).getTime();
  const inYear = (year: number): number => new Date(year, 0, 1).getTime();
  expect([english.instant(at, inYear(2026)), english.instant(at, inYear(2027))]).toEqual([
    '24 Nov, 09:41:07',
    '24 Nov 2026, 09:41:07',
  ]);
});
