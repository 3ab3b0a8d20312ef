import type { ReactNode } from 'react';

export interface Column<T> {
  readonly key: string;
  readonly label: string;
  /** `number` stands right in tabular figures; `grow` takes what room is left, `wrap` as many lines as its words need too. */
  readonly kind?: 'number' | 'grow' | 'wrap';
  readonly cell: (row: T) => ReactNode;
}

export interface RecordTableProps<T> {
  /** What the table lists, for screen readers. */
  readonly label: string;
  /** The first is the row's heading. */
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
}

/** A dense table of records. A `.row-link` in a cell (a button) answers to a click anywhere in its row. */
export function RecordTable<T>({ label, columns, rows, keyOf }: RecordTableProps<T>) {
  return (
    <table className="record-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ key, label: words, kind }) => (
            <th key={key} scope="col" className={kind}>
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ key, kind, cell }, place) =>
              place === 0 ? (
                <th key={key} scope="row" className={kind}>
                  {cell(row)}
                </th>
              ) : (
                <td key={key} className={kind}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
