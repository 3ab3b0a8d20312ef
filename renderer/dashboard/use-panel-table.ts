import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../electron/contract/result.ts';
import { keepReading } from './live-rows.ts';
import type { PanelView } from './panel-view.ts';

/** Asks the host for all rows of an aggregate; answers with its panel as it was then. */
export type PanelRows = (name: string, signal: AbortSignal) => Promise<Result<PanelView>>;

export interface PanelTable {
  /** What its rows are looked for by. */
  readonly sought: string;
  readonly typed: (sought: string) => void;
  /** The panel as its data table shows it. */
  readonly panel: PanelView;
  /** All rows, once they were read; null before, and where they need not be. */
  readonly read: Result<PanelView> | null;
}

/** The rows that a panel's data table has, and with them the words and the time that stand over it. */
export function usePanelTable(panel: PanelView, isTable: boolean, readRows: PanelRows): PanelTable {
  const [sought, typed] = useState('');
  const name = isTable ? nameRead(panel, sought) : null;
  const answer = useAllRows({ name, atMs: panel.atMs }, readRows);
  const read = name === null ? null : answer;
  return { sought, typed, panel: read?.ok === true ? withAllRows(panel, read.value) : panel, read };
}

function nameRead({ readsAll, readsSought }: PanelView, sought: string): string | null {
  return readsAll ?? (sought.trim() === '' ? null : (readsSought ?? null));
}

/** Of one moment: what is said over the rows, how many there are, and the rows. */
export function withAllRows(panel: PanelView, whole: PanelView): PanelView {
  const { subtitle, unit, tableUnit, notes, atMs, table } = whole;
  return {
    ...panel,
    subtitle,
    ...(unit === undefined ? {} : { unit }),
    ...(tableUnit === undefined ? {} : { tableUnit }),
    ...(notes === undefined ? {} : { notes }),
    atMs,
    table,
    notCarried: 0,
  };
}

/** All rows as they are now; of another selection or language none, until they are read. */
function useAllRows(
  { name, atMs }: { readonly name: string | null; readonly atMs: number },
  readRows: PanelRows,
): Result<PanelView> | null {
  const [read, setRead] = useState<{ readonly by: PanelRows; readonly rows: Result<PanelView> } | null>(null);
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
