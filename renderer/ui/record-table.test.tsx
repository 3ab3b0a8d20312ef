import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { RecordTable } from './record-table.tsx';

test('R-PRG-1 what a preview asks for is never cut: its column has as many lines as the words need', () => {
  const markup = renderToStaticMarkup(
    <RecordTable
      label="Reasons"
      columns={[
        { key: 'set', label: 'Data', cell: ({ set }) => set },
        { key: 'words', label: 'Categories', kind: 'wrap', cell: ({ words }) => words },
      ]}
      rows={[{ set: 'profiles', words: 'Identity · Contact' }]}
      keyOf={({ set }) => set}
    />,
  );
  expect(markup).toContain('<td class="wrap">Identity · Contact</td>');
  const rule = /\.record-table \.wrap \{([^}]*)\}/.exec(readFileSync('renderer/styles/record-table.css', 'utf8'))?.[1];
  expect(rule).toContain('white-space: normal;');
  expect(rule).not.toContain('ellipsis');
});

test('every cell of a table has a heading in its column and its row', () => {
  const markup = renderToStaticMarkup(
    <RecordTable
      label="Stores"
      columns={[
        { key: 'name', label: 'Store', kind: 'grow', cell: ({ name }) => name },
        { key: 'rows', label: 'Rows', kind: 'number', cell: ({ rows }) => rows },
      ]}
      rows={[{ name: 'log', rows: 3 }]}
      keyOf={({ name }) => name}
    />,
  );
  expect(markup).toBe(
    '<table class="record-table" aria-label="Stores">' +
      '<thead><tr><th scope="col" class="grow">Store</th><th scope="col" class="number">Rows</th></tr></thead>' +
      '<tbody><tr><th scope="row" class="grow">log</th><td class="number">3</td></tr></tbody></table>',
  );
});
