import type { Dimension } from './aggregation.ts';
import { keysOfCell, type Matrix, matrixOf, tablesOf } from './matrix.ts';
import { isFewMore, type ShownTable } from './small-rows.ts';
import type { AggregatesView, TableView } from './snapshot.ts';

/** Everybody, as they are and as they are shown, and the part of them that is looked at. */
export interface Beside {
  readonly all: AggregatesView;
  readonly whole: { readonly persons: number; readonly tables: readonly ShownTable[] };
  readonly part: AggregatesView;
  /** How many persons everybody moved on since the part was counted. */
  readonly drift: number;
}

/** Whether the total of a key in the part, or in the rest, would be a cell that the matrices of everybody hide, or give one away. */
export function tellsBeside(dimension: Dimension | undefined, beside: Beside): (key: string) => boolean {
  const telling = [...matricesOf(beside), ...matricesOf(restBeside(beside))].flatMap((one) => {
    const { by, shown } = one;
    const side = by.findIndex((each) => each === dimension);
    if (side < 0) return [];
    const lone = loneKeys(one, side);
    if (side === 1) return [(key: string) => lone.has(key) || isolatesRow(one)];
    const rows = rowKeysOf(shown);
    return [(key: string) => lone.has(key) || (shown.hides === true && !rows.has(key))];
  });
  return (key) => telling.some((tells) => tells(key));
}

/** Whether the persons of the part, some columns of all but one of the hidden rows, say how many the other columns have there. */
export function isolatesCell(beside: Beside): boolean {
  const matrices = [...matricesOf(beside), ...matricesOf(restBeside(beside))];
  return matrices.some((one) => one.part.columns.keys < one.all.columns.keys && isolatesRow(one));
}

/** Everybody beside those who are not of the part: a reader who knows both has subtracted them. */
function restBeside({ all, whole, part, drift }: Beside): Beside {
  const tables = all.tables.map((table) => {
    const inPart = new Map(part.tables.find(({ name }) => name === table.name)?.rows.map(({ key, n }) => [key, n]));
    const rows = table.rows
      .map(({ key, n, sum }) => ({ key, n: n - (inPart.get(key) ?? 0), sum }))
      .filter(({ n }) => n > drift);
    return { ...table, keys: table.keys - table.rows.length + rows.length, rows };
  });
  return { all, whole, part: { ...all, tables }, drift };
}

interface SameMatrix {
  readonly shown: ShownTable;
  readonly all: Matrix;
  readonly part: Matrix;
  readonly drift: number;
}

function matricesOf({ whole, all, part, drift }: Beside) {
  return tablesOf(whole).flatMap(({ aggregation, table: shown }) => {
    const [ofAll, ofPart] = [all, part].map((view) => {
      const table = view.tables.find(({ name }) => name === shown.name);
      return table === undefined ? null : matrixOf(aggregation, table, view);
    });
    return ofAll && ofPart ? [{ by: aggregation.by, shown, all: ofAll, part: ofPart, drift }] : [];
  });
}

/** Keys of one side that have all their persons in one cell, so that their total is that cell, where everybody has a few more in it. */
function loneKeys({ part, shown, drift }: SameMatrix, side: number): ReadonlySet<string> {
  const ofAll = new Map(shown.rows.map(({ key, n }) => [key, n]));
  const totals = new Map([part.rows, part.columns][side]?.rows.map(({ key, n }) => [key, n]));
  const lone = part.table.rows.filter(({ key, n }) => {
    const more = (ofAll.get(key) ?? 0) - n;
    return totals.get(keysOfCell(key)[side]!) === n && (!ofAll.has(key) || isFewMore(more, drift));
  });
  return new Set(lone.map(({ key }) => keysOfCell(key)[side]!));
}

/** Whether just one of the rows that are hidden of everybody is in the part, or not, or not wholly: totals of columns would be its cells. */
function isolatesRow({ shown, all, part, drift }: SameMatrix): boolean {
  if (shown.hides !== true) return false;
  const rows = rowKeysOf(shown);
  const hidden = all.rows.rows.filter(({ key }) => !rows.has(key));
  const inPart = new Map(part.rows.rows.map(({ key, n }) => [key, n]));
  const cut = all.rows.keys - all.rows.rows.length;
  const inside = hidden.filter(({ key }) => inPart.has(key)).length;
  const notWholly = hidden.filter(({ key, n }) => n - (inPart.get(key) ?? 0) > drift).length;
  return inside === 1 || [hidden.length - inside, notWholly].some((outside) => outside + cut === 1);
}

function rowKeysOf({ rows }: TableView): ReadonlySet<string> {
  return new Set(rows.map(({ key }) => keysOfCell(key)[0]));
}
