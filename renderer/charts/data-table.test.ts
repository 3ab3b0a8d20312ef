import { expect, test } from 'vitest';
import { toCsv, toTable } from './data-table.ts';

test('CSV as RFC 4180 has it, and nothing that a spreadsheet would run', () => {
  const table = {
    columns: ['Name', 'Persons'],
    rows: [
      ['plain', 1204],
      ['say "hi"', -5],
      ['two\nlines', 0.208_645],
      ['=SUM(A1)', '+1'],
      ['@home', '-5'],
      ['none', null],
    ],
  };
  expect(toCsv(table)).toBe(
    [
      'Name,Persons',
      'plain,1204',
      '"say ""hi""",-5',
      '"two\nlines",0.208645',
      "'=SUM(A1),'+1",
      "'@home,'-5",
      'none,',
      '',
    ].join('\r\n'),
  );
});

test('a column is shown as one and may be more as data, of the same rows', () => {
  const columns = [
    { name: 'Name', text: ({ name }: { name: string; now: number; was: number | null }) => name },
    {
      name: 'Place',
      text: ({ now, was }: { now: number; was: number | null }) => `${now} (was ${was ?? '–'})`,
      data: [
        { name: 'Place now', value: ({ now }: { now: number }) => now },
        { name: 'Place then', value: ({ was }: { was: number | null }) => was },
      ],
    },
  ];
  expect(toTable(columns, [{ name: 'a', now: 1, was: null }])).toEqual({
    columns: ['Name', 'Place'],
    rows: [['a', '1 (was –)']],
    data: { columns: ['Name', 'Place now', 'Place then'], rows: [['a', 1, null]] },
  });
});
