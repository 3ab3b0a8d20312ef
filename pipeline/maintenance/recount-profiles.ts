import { openAggregatesReader, openProfilesReader, type StorePlaces } from '../adapters/catalogue.ts';
import { merge } from '../domain/aggregation.ts';
import { type AggregateTables, createRecount, emptyTables, tableDifferences } from '../domain/recount.ts';
import type { AggregateRow } from '../ports.ts';
import { readRestricted } from '../stages/restricted.ts';
import { ledgerHashOf } from './installation-key-file.ts';

export interface RecountResult {
  readonly persons: number;
  readonly tables: AggregateTables;
}

export interface ComparedResult extends RecountResult {
  /** Empty where the kept aggregates agree. */
  readonly differences: readonly string[];
}

/**
 * Counts the profile store alone, read-only, beside whoever writes; who is restricted is left out (P-PSN-2). Where there is
 * none yet, nobody is counted.
 */
export async function recountProfiles(places: StorePlaces, signal: AbortSignal): Promise<RecountResult> {
  const recount = createRecount();
  const profiles = await openProfilesReader(places);
  if (profiles !== null)
    try {
      const isRestricted = await readRestricted(profiles.ledger, ledgerHashOf(places.dataDirectory));
      for await (const chunk of profiles.scan(signal))
        chunk.filter(({ id }) => !isRestricted(id)).forEach((profile) => recount.add(profile));
    } finally {
      await profiles.close();
    }
  signal.throwIfAborted();
  return { persons: recount.persons, tables: recount.tables };
}

/** The tables that the aggregator keeps, its partitions merged. */
export async function readKeptTables(places: StorePlaces): Promise<AggregateTables> {
  const aggregates = await openAggregatesReader(places);
  if (aggregates === null) return emptyTables();
  try {
    return mergeRows(await aggregates.rows());
  } finally {
    await aggregates.close();
  }
}

/** The tables of rows, whatever partitions they are of. */
export function mergeRows(rows: readonly AggregateRow[]): AggregateTables {
  const tables = emptyTables();
  for (const { aggregation, key, n, sum } of rows) {
    const table = tables.get(aggregation);
    if (table) merge(table, new Map([[key, { n, sum }]]));
  }
  return tables;
}

/** A recount and where the kept aggregates differ from it; only at rest must they agree. */
export async function compareWithRecount(places: StorePlaces, signal: AbortSignal): Promise<ComparedResult> {
  const kept = await readKeptTables(places);
  const recount = await recountProfiles(places, signal);
  return { ...recount, differences: tableDifferences(kept, recount.tables) };
}
