import { aggregations } from './aggregations.ts';
import type { ComparedTable, SelectedTable, SelectionView } from './selection-view.ts';
import type { Beside } from './small-beside.ts';
import { protectPart, protectTable, type ShownAggregates } from './small-groups.ts';
import { hidingTable, isSmall, personsOf, protectRows, type ShownTable } from './small-rows.ts';
import type { AggregatesView, TableView } from './snapshot.ts';

/** A selection as it may be shown; null stands for a number of persons that may not. */
export interface ShownSelection extends Omit<SelectionView, 'tables' | 'earlier'>, ShownAggregates {
  earlier: ShownEarlier | null;
}

export interface ShownEarlier extends Omit<NonNullable<SelectionView['earlier']>, 'persons' | 'unknown'> {
  readonly persons: number | null;
  readonly unknown: number | null;
}

/**
 * As `protectPart`. Of the compared moments a row is shown only where both its numbers may be (P-SML-5).
 */
export function protectSelection(view: SelectionView, all: AggregatesView): ShownSelection {
  const now = protectPart(view, all);
  const isWithheld = now.nothing === 'withheld';
  return { ...view, ...now, earlier: view.earlier === null ? null : protectEarlier(view.earlier, now, isWithheld) };
}

/** All rows of a table of a selection; `beside` says of which. */
export function protectSelected(
  { table, compared }: SelectedTable,
  shown: ShownSelection,
  beside: Beside | undefined,
): { readonly table: ShownTable; readonly compared: ComparedTable | null } {
  const aggregation = aggregations.find(({ name }) => name === table.name);
  const may = aggregation?.by.length === 1 && shown.nothing === undefined;
  const now = may ? protectTable(aggregation, table, beside) : null;
  if (now === null) return { table: hidingTable(table, () => false), compared: null };
  const persons = shown.earlier?.persons ?? null;
  if (compared === null) return { table: now, compared };
  return { table: now, compared: persons === null ? { rows: [] } : protectCompared(compared, now, persons) };
}

function protectEarlier(
  earlier: NonNullable<SelectionView['earlier']>,
  now: ShownAggregates,
  isWithheld: boolean,
): ShownEarlier {
  const unknown = isSmall(earlier.unknown) ? null : earlier.unknown;
  if (isWithheld || isSmall(earlier.persons)) return { ...earlier, persons: null, unknown, tables: [] };
  const tables = earlier.tables.map((table, place): ComparedTable => {
    const shown = now.tables.find(({ name }) => name === aggregations[place]?.name);
    return shown === undefined ? { rows: [] } : protectCompared(table, shown, earlier.persons);
  });
  return { ...earlier, unknown, tables };
}

/** The rows whose two numbers may both be shown. */
function protectCompared({ rows }: ComparedTable, now: TableView, persons: number): ComparedTable {
  const before = rows.flatMap(({ key, earlier }) => (earlier.n > 0 ? [{ key, n: earlier.n, sum: earlier.sum }] : []));
  // How many groups the others were in is not known: they are taken for one.
  const keys = before.length + (personsOf(before) < persons ? 1 : 0);
  const then = protectRows({ name: now.name, persons, keys, rows: before });
  const [isNow, wasThen] = [now.rows, then?.rows ?? []].map((kept) => new Set(kept.map(({ key }) => key)));
  return {
    rows: rows.filter(
      (row) => (row.now.n === 0 || isNow!.has(row.key)) && (row.earlier.n === 0 || wasThen!.has(row.key)),
    ),
  };
}
