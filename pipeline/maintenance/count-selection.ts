import { openFactsReader, type StorePlaces } from '../adapters/catalogue.ts';
import { toPartial } from '../domain/aggregates-view.ts';
import { aggregations } from '../domain/aggregations.ts';
import { averageAge } from '../domain/aggregations/average-age.ts';
import { type CountedSelection, createSelectionCount } from '../domain/selection-count.ts';
import type { Selection } from '../domain/selection.ts';
import {
  type SelectedTable,
  type SelectionMoment,
  type SelectionView,
  toSelectedTable,
  toSelectionView,
} from '../domain/selection-view.ts';
import type { FactsReader } from '../store-readers.ts';

export interface SelectionWish {
  readonly selection: Selection;
  readonly thenMs: number | null;
  readonly nowMs: number;
  /** Those of which the aggregates are shown; null = all that are kept here. */
  readonly own: readonly number[] | null;
  /** How many there are, where others may have some of them; null = all are here. */
  readonly partitions: number | null;
}

export type SelectionJob = StorePlaces &
  (
    | { readonly type: 'count-selection'; readonly wish: SelectionWish }
    | { readonly type: 'select-table'; readonly wish: SelectionWish; readonly name: string }
  );

export interface SelectionJobResults {
  'count-selection': SelectionView;
  'select-table': SelectedTable;
}

export async function runSelectionJob(
  job: SelectionJob,
  signal: AbortSignal,
): Promise<SelectionJobResults[SelectionJob['type']]> {
  const { counted, moment } = await countSelection(job, job.wish, signal);
  if (job.type === 'count-selection') return toSelectionView(counted, moment);
  const aggregation = aggregations.find(({ name }) => name === job.name)!;
  return toSelectedTable(aggregation, counted, Number.POSITIVE_INFINITY);
}

interface Counted {
  readonly counted: CountedSelection;
  readonly moment: SelectionMoment;
}

/** Counts the facts behind the aggregates as they stand at one moment, read-only, beside whoever writes (P-WHO-2). */
export async function countSelection(places: StorePlaces, wish: SelectionWish, signal: AbortSignal): Promise<Counted> {
  const startMs = performance.now();
  const count = createSelectionCount(wish.selection, wish.thenMs === null ? null : wish.thenMs * 1000);
  const reader = await openFactsReader(places);
  const { own, of } = reader === null ? { own: null, of: 0 } : await closing(reader, () => read(reader));
  signal.throwIfAborted();
  const partitions = own === null || wish.partitions === null ? null : toPartial({ own, all: wish.partitions });
  const tookMs = performance.now() - startMs;
  return { counted: count.counted(), moment: { atMs: wish.nowMs, thenMs: wish.thenMs, of, partitions, tookMs } };

  async function read(facts: FactsReader): Promise<{ readonly own: readonly number[] | null; readonly of: number }> {
    facts.pin();
    const kept = await facts.positions();
    const partitionsRead = new Set(wish.own === null ? kept.keys() : wish.own.filter((each) => kept.has(each)));
    const query = { ...wish, thenUs: wish.thenMs === null ? null : wish.thenMs * 1000, partitions: partitionsRead };
    for await (const persons of facts.select(query, signal)) for (const person of persons) count.add(person);
    const rows = (await facts.rowsOf(averageAge.name)).filter(({ partition }) => partitionsRead.has(partition));
    return { own: [...partitionsRead], of: rows.reduce((sum, { n }) => sum + n, 0) };
  }
}

async function closing<T>(reader: FactsReader, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await reader.close();
  }
}
