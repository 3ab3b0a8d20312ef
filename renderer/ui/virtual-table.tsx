import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { AllBox, RowBox } from './row-box.tsx';
import type { RowChoice } from './row-choice.ts';
import { type ChoosingRows, useRowChoice } from './use-row-choice.ts';
import './virtual-table.css';

export interface VirtualColumn<T> {
  readonly key: string;
  readonly label: string;
  /** A track of a CSS grid: `96px`, `minmax(140px, 2fr)`. */
  readonly width: string;
  readonly kind?: 'number' | 'mono';
  readonly cell: (row: T) => ReactNode;
}

export interface VirtualTableProps<T> {
  /** What the table lists, for screen readers. */
  readonly label: string;
  /** The first is the row's heading. */
  readonly columns: readonly VirtualColumn<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** Where the frame is narrower, the table is scrolled sideways. */
  readonly minWidth: number;
  /** Where rows can be chosen, each has a box before it. */
  readonly choice?: RowChoice<T>;
  /** A double click in a row opens it; its cells have a button for that. */
  readonly opened?: (row: T) => void;
  /** The reader left the top. */
  readonly scrolledDown?: () => void;
}

/** In pixels. */
export const rowHeight = 30;
const headHeight = 28;

/** A table of any length in a frame that it fills: only the rows that are seen are drawn. */
export function VirtualTable<T>(props: VirtualTableProps<T>): ReactElement {
  const { label, columns, rows, keyOf, minWidth, choice, opened, scrolledDown } = props;
  const view = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => view.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headHeight,
    getItemKey: useCallback((at: number) => (rows[at] === undefined ? at : keyOf(rows[at])), [rows, keyOf]),
  });
  const choosing = useRowChoice(choice, { rows, keyOf, firstSeen: list.range?.startIndex ?? 0 });
  const gridTemplateColumns = [...(choosing ? ['16px'] : []), ...columns.map(({ width }) => width)].join(' ');
  return (
    <div
      className="virtual-table"
      ref={view}
      role="table"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      tabIndex={0}
      onScroll={({ currentTarget }) => currentTarget.scrollTop > rowHeight && scrolledDown?.()}
    >
      <div role="rowgroup" className="virtual-head" style={{ minWidth }}>
        <div role="row" aria-rowindex={1} className="virtual-row" style={{ gridTemplateColumns }}>
          <Head columns={columns} choosing={choosing} />
        </div>
      </div>
      <div role="rowgroup" className="virtual-rows" style={{ height: list.getTotalSize(), minWidth }}>
        {list.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key}
            role="row"
            aria-rowindex={index + 2}
            className={choice?.chosen.has(String(key)) ? 'virtual-row is-chosen' : 'virtual-row'}
            style={{ gridTemplateColumns, transform: `translateY(${start - headHeight}px)` }}
            onDoubleClick={() => rows[index] !== undefined && opened?.(rows[index])}
          >
            {rows[index] !== undefined && <Cells columns={columns} row={rows[index]} choosing={choosing} />}
          </div>
        ))}
      </div>
    </div>
  );
}

interface RowProps<T> {
  readonly columns: readonly VirtualColumn<T>[];
  readonly choosing: ChoosingRows<T> | null;
}

function Head<T>({ columns, choosing }: RowProps<T>): ReactElement {
  return (
    <>
      {choosing && <AllBox {...choosing.allBox} />}
      {columns.map(({ key, label, kind }) => (
        <span key={key} role="columnheader" className={kind === 'number' ? kind : undefined}>
          {label}
        </span>
      ))}
    </>
  );
}

function Cells<T>({ columns, choosing, row }: RowProps<T> & { readonly row: T }): ReactElement {
  return (
    <>
      {choosing && <RowBox {...choosing.boxOf(row)} />}
      {columns.map(({ key, kind, cell }, place) => {
        const content = cell(row);
        // What is cut is read whole by pointing at it.
        const title = typeof content === 'string' ? content : undefined;
        return (
          <span key={key} role={place === 0 ? 'rowheader' : 'cell'} className={kind} title={title}>
            {content}
          </span>
        );
      })}
    </>
  );
}
