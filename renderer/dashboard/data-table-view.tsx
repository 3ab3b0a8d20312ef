import { useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Result } from '../../electron/contract/result.ts';
import { toCsv } from '../charts/data-table.ts';
import type { DataTable } from '../charts/data-table.ts';
import type { Text } from '../i18n/text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { keepReading } from './live-rows.ts';
import { isSearched, rowCounts, RowSearch, searchRows } from './row-search.tsx';
import type { PanelView } from './panel-view.ts';

/** Asks the host for all rows of an aggregate, as a table in the order of its chart. */
export type PanelRows = (name: string, signal: AbortSignal) => Promise<Result<DataTable>>;

export interface DataTableViewProps {
  readonly panel: PanelView;
  readonly text: Text;
  readonly readRows: PanelRows;
}

export function DataTableView({ panel, text, readRows }: DataTableViewProps): ReactElement {
  const words = text.words.dashboard;
  const [sought, setSought] = useState('');
  const name = panel.readsAll ?? (sought.trim() === '' ? null : (panel.readsSought ?? null));
  const read = useAllRows({ name, atMs: panel.atMs }, readRows);
  if (panel.readsAll !== null && read === null) return <p className="dash-empty">{words.readingRows}</p>;
  if (read?.ok === false) return <ErrorLine error={read.error} lead={words.rowsFailed} />;
  // Whoever types keeps the field: until all rows are read, those are searched that are there.
  const isRead = name !== null && read !== null;
  const rows = { table: isRead ? read.value : panel.table(), notCarried: isRead ? 0 : (panel.notCarried ?? 0) };
  return <SearchedTable {...rows} panel={panel} text={text} sought={sought} typed={setSought} />;
}

interface SearchedTableProps extends Pick<DataTableViewProps, 'panel' | 'text'> {
  readonly table: DataTable;
  readonly notCarried: number;
  readonly sought: string;
  readonly typed: (sought: string) => void;
}

function SearchedTable({ table: all, notCarried, panel, text, sought, typed }: SearchedTableProps): ReactElement {
  const words = text.words.dashboard;
  const isLong = isSearched(all);
  const table = isLong ? searchRows(all, sought) : all;
  return (
    <>
      {isLong && (
        <RowSearch
          text={text}
          panel={panel.title}
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
          aria-label={text.fill(words.showTable, { panel: panel.title })}
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

/** All rows as they are now; of another selection or language none, until they are read. */
function useAllRows(
  { name, atMs }: { readonly name: string | null; readonly atMs: number },
  readRows: PanelRows,
): Result<DataTable> | null {
  const [read, setRead] = useState<{ readonly by: PanelRows; readonly rows: Result<DataTable> } | null>(null);
  const shownMs = useRef(atMs);
  useEffect(() => {
    shownMs.current = atMs;
  });
  useEffect(() => {
    if (name === null) return;
    const asked = new AbortController();
    void keepReading(
      {
        read: (signal) => readRows(name, signal),
        shownMs: () => shownMs.current,
        nowMs: () => performance.now(),
        rest,
        got: (rows) => setRead({ by: readRows, rows }),
      },
      asked.signal,
    );
    return () => asked.abort();
  }, [name, readRows]);
  return read?.by === readRows ? read.rows : null;
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    signal.addEventListener('abort', over);
  });
}
