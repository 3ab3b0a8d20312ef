import type { Aggregation } from './aggregation.ts';
import { aggregations } from './aggregations.ts';
import type { TableView } from './snapshot.ts';

/** A table by two dimensions, with the tables of its totals. */
export interface Matrix {
  readonly table: TableView;
  readonly rows: TableView;
  readonly columns: TableView;
}

/** Null where the tables of its totals are not in the view. */
export function matrixOf(
  { by }: Pick<Aggregation, 'by'>,
  table: TableView,
  view: { readonly tables: readonly TableView[] },
): Matrix | null {
  const [rows, columns] = by.map((dimension) => {
    const totals = aggregations.find((one) => one.by.length === 1 && one.by[0] === dimension);
    return view.tables.find(({ name }) => name === totals?.name);
  });
  return by.length < 2 || rows === undefined || columns === undefined ? null : { table, rows, columns };
}

/** The two parts of the joined key `row|column`. */
export function keysOfCell(key: string): readonly [row: string, column: string] {
  const at = key.lastIndexOf('|');
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)];
}

/** The tables of a view with their aggregations, in the order of the catalogue. */
export function tablesOf<Table extends TableView>(view: { readonly tables: readonly Table[] }) {
  return aggregations.flatMap((aggregation) => {
    const table = view.tables.find(({ name }) => name === aggregation.name);
    return table === undefined ? [] : [{ aggregation, table }];
  });
}
