import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsEn } from '../i18n/en/terms.ts';
import { toBandRows } from './band-rows.ts';
import { createChartFormat } from './chart-format.ts';
import { toChartRows } from './chart-rows.ts';

const format = createChartFormat('en-GB', termsEn);
const others = (count: number) => `${count} others`;
const table = {
  name: 'usersByNationality',
  persons: 10,
  keys: 4,
  rows: [
    { key: 'NO', n: 2, sum: 100 },
    { key: 'FR', n: 4, sum: 100 },
    { key: 'DE', n: 2, sum: 0 },
  ],
};

test('the greatest first, equal ones by their key, and all that has no row as one', () => {
  expect(toChartRows(table, { format, limit: 2, others })).toEqual([
    { key: 'FR', label: 'France', n: 4, share: 0.4, mean: 25 },
    { key: 'DE', label: 'Germany', n: 2, share: 0.2, mean: 0 },
    { key: null, label: '2 others', n: 4, share: 0.4, mean: null },
  ]);
});

test('the persons of all rows are those of the table, whatever the limit', () => {
  const rows = fc.uniqueArray(fc.record({ key: fc.string(), n: fc.nat(100), sum: fc.nat() }), {
    selector: ({ key }) => key,
  });
  fc.assert(
    fc.property(rows, fc.nat(60), fc.nat(20), (all, hidden, limit) => {
      const persons = all.reduce((sum, { n }) => sum + n, 0) + hidden;
      const view = { name: 'any', persons, keys: all.length + 1, rows: all };
      const drawn = toChartRows(view, { format, limit, others });
      expect(drawn.reduce((sum, { n }) => sum + n, 0)).toBe(persons);
    }),
  );
});

test('every band has a row, in its place, also one in which nobody is', () => {
  const bands = ['18-24', '25-34', '35-44'];
  const source = { name: 'ageBands', persons: 3, keys: 1, rows: [{ key: '25-34', n: 3, sum: 0 }] };
  const rows = toChartRows(source, { format, limit: 1, others, order: bands });
  expect(toBandRows(rows, bands, format).map(({ label, n }) => [label, n])).toEqual([
    ['18–24', 0],
    ['25–34', 3],
    ['35–44', 0],
  ]);
});
