import { keysOfCell, type Matrix } from './matrix.ts';
import { bySize, hidingTable, isFewMore, isSmall, type ShownTable } from './small-rows.ts';
import type { TableView } from './snapshot.ts';

/**
 * Leaves out whole rows: those with a small cell, those that their totals hide, and then the next smallest until there are two, in
 * which no column has 1 to 4 persons together. In what is left out, one person can then stand in another cell without
 * a change of any total: totals give no cell away, and a total that would is hidden itself. Cells of nobody are left out with their
 * row, since known zeros would take that freedom away.
 * @param shownRows The totals of the rows as they are shown.
 * @param whole The same of everybody, where the matrix is of a part of them.
 */
export function protectMatrix(matrix: Matrix, shownRows: ShownTable, whole?: WholeMatrix): ShownTable {
  const { table, rows } = matrix;
  const totals = new Map(shownRows.rows.map(({ key, n }) => [key, n]));
  const sums = sumsBy(table, (key) => keysOfCell(key)[0]);
  const isTelling = cellsTell(whole);
  const hidden = new Set(table.rows.filter(isTelling).map(({ key }) => keysOfCell(key)[0]));
  // Cells that a cut matrix does not carry are missing in the sum of their row.
  for (const [row, n] of sums) if (totals.get(row) !== n) hidden.add(row);
  if (hidden.size === 0) return table;
  const others = rows.rows.filter(({ key }) => !hidden.has(key)).toSorted(bySize);
  const cut = rows.keys - rows.rows.length;
  const isShown = ({ key }: Row): boolean => !hidden.has(keysOfCell(key)[0]);
  while (others.length > 0 && (hidden.size + cut < 2 || columnsTell({ matrix, whole, isShown }))) {
    hidden.add(others.shift()!.key);
  }
  return hidingTable(table, isShown);
}

/** That of everybody as it is shown. */
export interface WholeMatrix extends Matrix {
  readonly drift: number;
}

type Row = TableView['rows'][number];

function cellsTell(whole: WholeMatrix | undefined): (cell: Row) => boolean {
  if (whole === undefined) return ({ n }) => isSmall(n);
  const ofAll = new Map(whole.table.rows.map(({ key, n }) => [key, n]));
  return ({ key, n }) => isSmall(n) || !ofAll.has(key) || isFewMore(ofAll.get(key)! - n, whole.drift);
}

/** Whether a column has 1 to 4 persons in all that is hidden, or everybody has so many more there. */
function columnsTell({
  matrix,
  whole,
  isShown,
}: {
  readonly matrix: Matrix;
  readonly whole: WholeMatrix | undefined;
  readonly isShown: (row: Row) => boolean;
}): boolean {
  const hidden = hiddenByColumn(matrix, isShown);
  if ([...hidden.values()].some(isSmall)) return true;
  if (whole === undefined) return false;
  return [...hiddenByColumn(whole, isShown)].some(([column, n]) =>
    isFewMore(n - (hidden.get(column) ?? 0), whole.drift),
  );
}

function hiddenByColumn({ table, columns }: Matrix, isShown: (row: Row) => boolean): ReadonlyMap<string, number> {
  const shown = sumsBy({ rows: table.rows.filter(isShown) }, (key) => keysOfCell(key)[1]);
  return new Map(columns.rows.map(({ key, n }) => [key, n - (shown.get(key) ?? 0)]));
}

function sumsBy({ rows }: Pick<TableView, 'rows'>, keyOf: (key: string) => string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { key, n } of rows) sums.set(keyOf(key), (sums.get(keyOf(key)) ?? 0) + n);
  return sums;
}
