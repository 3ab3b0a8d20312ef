import { aggregations } from '../../pipeline/domain/aggregations.ts';
import type { ComparedTable, SelectedTable, SelectionView } from '../../pipeline/domain/selection-view.ts';
import { besideOf, protectAggregates, protectTable, type ShownAggregates } from '../../pipeline/domain/small-groups.ts';
import { hidingTable, type ShownTable } from '../../pipeline/domain/small-rows.ts';
import { protectSelected, protectSelection, type ShownSelection } from '../../pipeline/domain/small-selection.ts';
import type { Snapshot, TableView } from '../../pipeline/domain/snapshot.ts';
import { isUnread } from '../state/selectors.ts';

/** A snapshot whose aggregates may all be shown. */
export interface ShownSnapshot extends Snapshot {
  readonly aggregates: ShownAggregates;
}

/** What the host says, of which only what may be shown leaves this file: panels, tables and files are made of that. */
export interface Told {
  /** Of everybody. */
  readonly snapshot: Snapshot;
  /** Of who is selected; null = nothing yet. */
  readonly view: SelectionView | null;
  readonly hidesSmall: boolean;
}

export function toShown({ snapshot, hidesSmall }: Pick<Told, 'snapshot' | 'hidesSmall'>): ShownSnapshot {
  if (isUnread(snapshot.aggregates)) return { ...snapshot, aggregates: { ...snapshot.aggregates, nothing: 'unread' } };
  return hidesSmall ? { ...snapshot, aggregates: protectAggregates(snapshot.aggregates) } : snapshot;
}

export function toShownSelection({ snapshot, view, hidesSmall }: Told): ShownSelection | null {
  return view !== null && hidesSmall ? protectSelection(view, snapshot.aggregates) : view;
}

/** All rows of a table of everybody. */
export function toShownTable(table: TableView, hidesSmall: boolean): ShownTable {
  if (!hidesSmall) return table;
  const aggregation = aggregations.find(({ name, by }) => name === table.name && by.length === 1);
  return (aggregation && protectTable(aggregation, table)) ?? hidingTable(table, () => false);
}

/** All rows of a table of who is selected. */
export function toShownSelected(selected: SelectedTable, told: Told) {
  const { snapshot, view, hidesSmall } = told;
  if (!hidesSmall) return selected;
  const shown = toShownSelection(told);
  if (view === null || shown === null) return { table: hidingTable(selected.table, () => false), compared: null };
  return protectSelected(selected, shown, besideOf(snapshot.aggregates, view));
}

/** The snapshot with the aggregates of who is selected, instead of everybody's. Before they are counted there are none. */
export function withSelected(snapshot: Snapshot, view: ShownSelection | null): ShownSnapshot {
  const { atMs } = snapshot.aggregates;
  const none: ShownAggregates = { atMs, persons: 0, partitions: null, tables: [], nothing: 'counting' };
  return { ...snapshot, aggregates: view ?? none };
}

/** By the name of the aggregation. */
export function comparedOf(view: Pick<ShownSelection, 'earlier'> | null): ReadonlyMap<string, ComparedTable> {
  const tables = view?.earlier?.tables ?? [];
  return new Map(aggregations.flatMap(({ name }, place) => (tables[place] ? [[name, tables[place]] as const] : [])));
}
