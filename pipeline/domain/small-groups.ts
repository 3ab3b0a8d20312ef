import type { Aggregation } from './aggregation.ts';
import { matrixOf, tablesOf } from './matrix.ts';
import { type Beside, isolatesCell, tellsBeside } from './small-beside.ts';
import { protectMatrix } from './small-cells.ts';
import { hidingTable, isSmall, protectRows, type ShownTable } from './small-rows.ts';
import type { AggregatesView, TableView } from './snapshot.ts';

/** The aggregates of a population as they may be shown: every figure of them may be read, and nothing else is there. */
export interface ShownAggregates extends AggregatesView {
  tables: ShownTable[];
  /** Why there is nothing: any figure would tell of a small group; it is being counted; or it could not be read. */
  nothing?: 'withheld' | 'counting' | 'unread';
}

/**
 * Suppresses the cells of a population that stand for 1 to 4 persons (primary suppression), and others so that none of
 * them can be computed from what is left (complementary or secondary suppression): P-SML-1 to P-SML-4. What is suppressed
 * in a table of one dimension is left to its total; of a matrix whole rows are.
 */
export function protectAggregates(view: AggregatesView): ShownAggregates {
  return protectView(view);
}

/** The same of a part of everybody: what they have more is protected too, and so are they. */
export function protectPart(part: Part, all: AggregatesView): ShownAggregates {
  return isSmall(part.of - part.persons) ? withheld(part) : protectView(part, besideOf(all, part));
}

function protectView(view: AggregatesView, beside?: BesideAll): ShownAggregates {
  if (isSmall(view.persons) || (beside && isWithheldBeside(beside))) return withheld(view);
  const shown = new Map<string, ShownTable>();
  for (const { aggregation, table } of tablesOf(view)) {
    if (aggregation.by.length > 1) continue;
    const rows = protectTable(aggregation, table, beside);
    if (rows === null) return withheld(view);
    shown.set(table.name, rows);
  }
  for (const { aggregation, table } of tablesOf(view)) {
    if (aggregation.by.length > 1) shown.set(table.name, protectCells({ aggregation, table, view, shown, beside }));
  }
  return { ...view, tables: view.tables.flatMap(({ name }) => shown.get(name) ?? []) };
}

/** One table of one dimension; null where no figure of its population may be shown. */
export function protectTable(
  { name, by: [dimension] }: Pick<Aggregation, 'name' | 'by'>,
  table: TableView,
  beside?: Beside,
): ShownTable | null {
  if (beside === undefined) return protectRows(table);
  const { whole, drift } = beside;
  return protectRows(table, {
    persons: whole.persons,
    drift,
    table: whole.tables.find((one) => one.name === name),
    tells: tellsBeside(dimension, beside),
  });
}

export interface BesideAll extends Beside {
  readonly whole: ShownAggregates;
}

/** `of` is how many everybody was when the part was counted. */
export interface Part extends AggregatesView {
  readonly of: number;
}

/** Undefined where the part is everybody, if of another moment. */
export function besideOf(all: AggregatesView, part: Part): BesideAll | undefined {
  if (part.persons === part.of) return undefined;
  return { all, whole: protectAggregates(all), part, drift: Math.abs(all.persons - part.of) };
}

function withheld<View extends AggregatesView>(view: View): View & ShownAggregates {
  return { ...view, persons: 0, tables: [], nothing: 'withheld' };
}

function isWithheldBeside(beside: BesideAll): boolean {
  return beside.whole.nothing !== undefined || isolatesCell(beside);
}

interface Cells {
  readonly aggregation: Aggregation;
  readonly table: TableView;
  readonly view: AggregatesView;
  readonly shown: ReadonlyMap<string, ShownTable>;
  readonly beside: Beside | undefined;
}

/** A matrix whose totals are not all known is not shown; nor is that of a part where the total of a column is hidden. */
function protectCells({ aggregation, table, view, shown, beside }: Cells): ShownTable {
  const matrix = matrixOf(aggregation, table, view);
  const [shownRows, shownColumns] = [matrix?.rows, matrix?.columns].map((side) => shown.get(side?.name ?? ''));
  const tells = beside !== undefined && shownColumns?.hides === true;
  if (matrix === null || shownRows === undefined || tells) return hidingTable(table, () => false);
  const ofAll = beside?.whole.tables.find(({ name }) => name === table.name);
  if (beside === undefined || ofAll === undefined) return protectMatrix(matrix, shownRows);
  const { whole, drift } = beside;
  const wholeMatrix = matrixOf(aggregation, ofAll, whole);
  return protectMatrix(matrix, shownRows, wholeMatrix === null ? undefined : { ...wholeMatrix, drift });
}
