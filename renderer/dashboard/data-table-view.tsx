import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { toCsv } from '../charts/data-table.ts';
import type { DataTable } from '../charts/data-table.ts';
import type { Text } from '../i18n/text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { isSearched, rowCounts, RowSearch, searchRows } from './row-search.tsx';
import type { PanelTable } from './use-panel-table.ts';

export interface DataTableViewProps {
  readonly shown: PanelTable;
  readonly text: Text;
}

export function DataTableView({ shown, text }: DataTableViewProps): ReactElement {
  const words = text.words.dashboard;
  const { panel, read, sought, typed } = shown;
  // Whoever types keeps the field: until all rows are read, those are searched that are there.
  if (panel.readsAll !== null && read === null) return <p className="dash-empty">{words.readingRows}</p>;
  if (read?.ok === false) return <ErrorLine error={read.error} lead={words.rowsFailed} again="by-itself" />;
  const rows = { table: panel.table(), notCarried: panel.notCarried ?? 0 };
  return <SearchedTable {...rows} title={panel.title} text={text} sought={sought} typed={typed} />;
}

interface SearchedTableProps {
  readonly title: string;
  readonly text: Text;
  readonly table: DataTable;
  readonly notCarried: number;
  readonly sought: string;
  readonly typed: (sought: string) => void;
}

function SearchedTable({ table: all, notCarried, title, text, sought, typed }: SearchedTableProps): ReactElement {
  const words = text.words.dashboard;
  const isLong = isSearched(all);
  const table = isLong ? searchRows(all, sought) : all;
  return (
    <>
      {isLong && (
        <RowSearch
          text={text}
          panel={title}
          sought={sought}
          typed={typed}
          {...rowCounts({ all, found: table, notCarried })}
        />
      )}
      <div className="dash-table-room">
        <div
          className="dash-table"
          tabIndex={0}
          role="region"
          aria-label={text.fill(words.showTable, { panel: title })}
        >
          <table>
            <thead>
              <tr>
                {table.columns.map((column, place) => (
                  <th key={column} scope="col" data-worded={table.worded?.includes(place)}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, index) => (
                <TableRow key={`${index} ${row[0]}`} row={row} worded={table.worded} />
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <CopyCsv table={table} text={text} />
    </>
  );
}

function TableRow({ row, worded }: { row: readonly string[]; worded: DataTable['worded'] }): ReactElement {
  const [name, ...figures] = row;
  return (
    <tr>
      <th scope="row">{breakable(name)}</th>
      {figures.map((figure, column) => (
        <td key={column} data-worded={worded?.includes(column + 1)}>
          {figure}
        </td>
      ))}
    </tr>
  );
}

/** In a narrow column a domain is broken behind its dots, before any other word is. */
function breakable(name = ''): readonly ReactNode[] {
  return name.split(/(?<=\.)(?=\S)/).flatMap((part, place) => (place === 0 ? [part] : [<wbr key={place} />, part]));
}

function CopyCsv({ table, text }: { table: DataTable; text: Text }): ReactElement {
  const words = text.words.dashboard;
  const [said, setSaid] = useState<'copyCsv' | 'copied' | 'copyRefused'>('copyCsv');
  const pressed = (): void => {
    navigator.clipboard.writeText(toCsv(table.data)).then(
      () => setSaid('copied'),
      () => setSaid('copyRefused'),
    );
  };
  return (
    <button type="button" className="button small dash-copy" onClick={pressed}>
      {words[said]}
    </button>
  );
}
