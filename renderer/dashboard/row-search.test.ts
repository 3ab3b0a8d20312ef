import { expect, test } from 'vitest';
import { isSearched, rowCounts, searchRows } from './row-search.tsx';

test('P-WHO-10: a long table is searched by the names of its rows, whose figures stay those among all', () => {
  const rows = Array.from({ length: 31 }, (_, place) => [`domain${place}.example`, String(place)]);
  const table = {
    columns: ['Name', 'Persons'],
    rows,
    data: { columns: ['Name', 'Persons'], rows: rows.map(([name], n) => [name!, n]) },
  };
  expect([isSearched(table), isSearched({ ...table, rows: rows.slice(1) })]).toEqual([true, false]);
  expect(searchRows(table, ' DOMAIN3.')).toEqual({
    ...table,
    rows: [['domain3.example', '3']],
    data: { columns: ['Name', 'Persons'], rows: [['domain3.example', 3]] },
  });
  expect(searchRows(table, ' ')).toBe(table);
  expect(searchRows(table, 'nobody').rows).toEqual([]);
});

test('P-WHO-10: a table that carries some of its rows says among how many it looked', () => {
  const rows = [...Array.from({ length: 60 }, (_, place) => [`domain${place}.example`, '1']), ['58 others', '58']];
  const all = { columns: ['Name', 'Persons'], rows, data: { columns: ['Name', 'Persons'], rows } };
  expect(rowCounts({ all, found: all, notCarried: 58 })).toEqual({ found: 60, rows: 118 });
  expect(rowCounts({ all, found: searchRows(all, 'domain7.'), notCarried: 58 })).toEqual({ found: 1, rows: 118 });
  expect(rowCounts({ all, found: all, notCarried: 0 })).toEqual({ found: 61, rows: 61 });
});
