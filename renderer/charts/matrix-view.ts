import { aggregations } from '../../pipeline/domain/aggregations.ts';
import { keysOfCell } from '../../pipeline/domain/matrix.ts';
import type { ShownTable } from '../../pipeline/domain/small-rows.ts';
import type { ChartFormat } from './chart-format.ts';
import type { MatrixView } from './chart-view.ts';
import { orderedAxis } from './ordered-axis.ts';

export interface MatrixOptions {
  readonly format: ChartFormat;
  /** At most this many rows are drawn, bands apart, which are few; the data table has them all. */
  readonly limit: number;
}

/**
 * Takes the joined keys `row|column` apart. Rows that begin with a number are ordered by it, the greatest on top of
 * the picture (last); other rows by their persons. Columns go by their persons.
 */
export function toMatrixView(table: ShownTable, options: MatrixOptions): MatrixView {
  const cells = table.rows.map(({ key, n }): MatrixCell => {
    const [row, column] = keysOfCell(key);
    return { row, column, n };
  });
  const rowTotals = totalsBy(cells, (cell) => cell.row);
  const columnTotals = totalsBy(cells, (cell) => cell.column);
  const bands = bandsOf([...rowTotals.keys()]);
  // Of a band without a row it is then not said that nobody is in it.
  if (table.hides !== true) for (const band of bands) if (!rowTotals.has(band)) rowTotals.set(band, 0);
  const ordered = [...rowTotals.keys()].every((key) => /^\d/.test(key));
  const limit = Math.max(options.limit, bands.length);
  const rowKeys = [...rowTotals.keys()].toSorted(ordered ? byNumber : byTotal(rowTotals)).slice(0, limit);
  const columnKeys = [...columnTotals.keys()].toSorted(byGender);
  const values = rowKeys.map((row) => columnKeys.map((column) => cellOf(cells, row, column)));
  return {
    rowKeys,
    columnKeys,
    rows: rowKeys.map((key) => options.format.label(key)),
    columns: columnKeys.map((key) => options.format.label(key)),
    values,
    axis: orderedAxis(rowKeys, bands),
    facing: ordered && columnKeys[0] === 'female' && columnKeys[1] === 'male',
  };
}

/** Every band of the aggregation whose bands the rows are. */
function bandsOf(rowKeys: readonly string[]): readonly string[] {
  if (rowKeys.length === 0) return [];
  const banded = aggregations.find(
    ({ shape, order }) => shape === 'bands' && rowKeys.every((key) => order?.includes(key)),
  );
  return banded?.order ?? [];
}

/** How many persons are in the columns that a pyramid leaves out. */
export function countNotFacing(view: MatrixView): number {
  if (!view.facing) return 0;
  return view.values.reduce((sum, row) => sum + row.slice(2).reduce((rest, n) => rest + n, 0), 0);
}

interface MatrixCell {
  readonly row: string;
  readonly column: string;
  readonly n: number;
}

function totalsBy(cells: readonly MatrixCell[], keyOf: (cell: MatrixCell) => string): Map<string, number> {
  const totals = new Map<string, number>();
  for (const cell of cells) totals.set(keyOf(cell), (totals.get(keyOf(cell)) ?? 0) + cell.n);
  return totals;
}

function cellOf(cells: readonly MatrixCell[], row: string, column: string): number {
  return cells.find((cell) => cell.row === row && cell.column === column)?.n ?? 0;
}

function byNumber(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10);
}

function byTotal(totals: ReadonlyMap<string, number>): (a: string, b: string) => number {
  return (a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || byCode(a, b);
}

/** `female` before `male` before anything else: a fixed place, so that columns never change sides. */
function byGender(a: string, b: string): number {
  const place = (key: string): number => ['female', 'male'].indexOf(key) >>> 0;
  return place(a) - place(b) || byCode(a, b);
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
