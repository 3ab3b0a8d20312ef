import { expect, test } from 'vitest';
import { toCsv } from './data-table.ts';

test('CSV as RFC 4180 has it, and nothing that a spreadsheet would run', () => {
  const table = {
    columns: ['Name', 'Persons'],
    rows: [
      ['plain', '1,204'],
      ['say "hi"', '-5'],
      ['two\nlines', '1\u202f204'],
      ['=SUM(A1)', '+1'],
      ['@home', '-x'],
    ],
  };
  expect(toCsv(table)).toBe(
    [
      'Name,Persons',
      'plain,"1,204"',
      '"say ""hi""",-5',
      '"two\nlines",1\u202f204',
      "'=SUM(A1),'+1",
      "'@home,'-x",
      '',
    ].join('\r\n'),
  );
});
