import { openEmbeddedAggregatesReader } from '../adapters/embedded-aggregates.ts';
import { openEmbeddedProfilesReader } from '../adapters/embedded-profiles.ts';
import { merge } from '../domain/aggregation.ts';
import { type AggregateTables, createRecount, emptyTables, tableDifferences } from '../domain/recount.ts';
import { readRestricted } from '../stages/restricted.ts';
import { ledgerHashOf } from './installation-key-file.ts';
import { isStoreThere, storeFiles } from '../adapters/embedded-files.ts';

export interface RecountResult {
  readonly persons: number;
  readonly tables: AggregateTables;
}

export interface ComparedResult extends RecountResult {
  /** Empty where the kept aggregates agree. */
  readonly differences: readonly string[];
}

/**
 * Counts the profile store alone, read-only, beside whoever writes; who is restricted is left out (P-PSN-2). A directory
 * without one holds nobody.
 */
export async function recountProfiles(dataDirectory: string, signal: AbortSignal): Promise<RecountResult> {
  const recount = createRecount();
  const path = storeFiles(dataDirectory).profiles;
  if (isStoreThere(path)) {
    const profiles = openEmbeddedProfilesReader({ path });
    try {
      const isRestricted = await readRestricted(profiles.ledger, ledgerHashOf(dataDirectory));
      for await (const chunk of profiles.scan(signal))
        chunk.filter(({ id }) => !isRestricted(id)).forEach((profile) => recount.add(profile));
    } finally {
      await profiles.close();
    }
  }
  signal.throwIfAborted();
  return { persons: recount.persons, tables: recount.tables };
}

/** The tables that the aggregator keeps, its partitions merged. */
export async function readKeptTables(dataDirectory: string): Promise<AggregateTables> {
  const tables = emptyTables();
  const path = storeFiles(dataDirectory).aggregates;
  if (!isStoreThere(path)) return tables;
  const aggregates = openEmbeddedAggregatesReader({ path });
  try {
    for (const { aggregation, key, n, sum } of await aggregates.rows()) {
      const table = tables.get(aggregation);
      if (table) merge(table, new Map([[key, { n, sum }]]));
    }
  } finally {
    await aggregates.close();
  }
  return tables;
}

/** A recount and where the kept aggregates differ from it; only at rest must they agree. */
export async function compareWithRecount(dataDirectory: string, signal: AbortSignal): Promise<ComparedResult> {
  const kept = await readKeptTables(dataDirectory);
  const recount = await recountProfiles(dataDirectory, signal);
  return { ...recount, differences: tableDifferences(kept, recount.tables) };
}
