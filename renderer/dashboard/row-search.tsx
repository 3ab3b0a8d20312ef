import type { ReactElement } from 'react';
import type { DataTable } from '../charts/data-table.ts';
import type { Text } from '../i18n/text.ts';

/** A table with more rows can be searched by their names. */
const rowsSeenAtOnce = 30;

export function isSearched(table: DataTable): boolean {
  return table.rows.length > rowsSeenAtOnce;
}

/** Rows whose name has the text, whatever the case; their figures stay what they are among all. */
export function searchRows(table: DataTable, sought: string): DataTable {
  const wanted = sought.trim().toLowerCase();
  if (wanted === '') return table;
  const isFound = (place: number): boolean => table.rows[place]?.[0]?.toLowerCase().includes(wanted) === true;
  return {
    ...table,
    rows: table.rows.filter((_, place) => isFound(place)),
    data: { ...table.data, rows: table.data.rows.filter((_, place) => isFound(place)) },
  };
}

export interface CountedRows {
  readonly all: DataTable;
  readonly found: DataTable;
  /** How many more there are: one row then stands for all of these. */
  readonly notCarried: number;
}

/** How many rows were found among how many; a row that stands for others is counted as what it stands for. */
export function rowCounts({ all, found, notCarried }: CountedRows): { readonly found: number; readonly rows: number } {
  const others = notCarried === 0 ? 0 : 1;
  const standsIn = found.rows.length === all.rows.length ? others : 0;
  return { found: found.rows.length - standsIn, rows: all.rows.length - others + notCarried };
}

export interface RowSearchProps {
  readonly text: Text;
  readonly panel: string;
  readonly sought: string;
  readonly typed: (sought: string) => void;
  readonly found: number;
  readonly rows: number;
}

export function RowSearch({ text, panel, sought, typed, found, rows }: RowSearchProps): ReactElement {
  const words = text.words.who;
  return (
    <div className="row-search" role="search">
      <input
        className="field"
        type="search"
        aria-label={text.fill(words.searchRows, { panel })}
        placeholder={words.searchHint}
        value={sought}
        onChange={({ target }) => typed(target.value)}
      />
      <span className="sub" role="status">
        {text.fill(words.found, { count: text.format.count(found), rows: text.format.count(rows) })}
      </span>
    </div>
  );
}
