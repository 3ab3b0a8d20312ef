import { aggregations } from '../../pipeline/domain/aggregations.ts';
import type { ComparedTable, SelectionView } from '../../pipeline/domain/selection-view.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';

/** The snapshot with the aggregates of who is selected, instead of everybody's. Before they are counted there are none. */
export function withSelected(snapshot: Snapshot, view: SelectionView | null): Snapshot {
  const { atMs } = snapshot.aggregates;
  const none = { atMs, persons: 0, partitions: null, tables: [] };
  return { ...snapshot, aggregates: view ?? none };
}

/** By the name of the aggregation. */
export function comparedOf(view: SelectionView | null): ReadonlyMap<string, ComparedTable> {
  const tables = view?.earlier?.tables ?? [];
  return new Map(aggregations.flatMap(({ name }, place) => (tables[place] ? [[name, tables[place]] as const] : [])));
}
