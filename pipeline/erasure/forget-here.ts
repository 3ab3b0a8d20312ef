import type { ErasureReceipt } from '../domain/erasure.ts';
import type { PersonFacts } from '../domain/user.ts';
import { partitionOfKey } from '../partition.ts';
import { createAggregateState } from '../stages/aggregate-tables.ts';
import { foldFacts } from '../stages/fold-facts.ts';
import type { ErasureStores } from './erasure-stores.ts';
import { notedUnder } from './leaving.ts';

const chunkPersons = 1000;
/** No record of `users.clean` is greater at its time. */
const lastRevision = 2 ** 31 - 1;

/**
 * Who left is forgotten in this machine's file also of partitions that others have by now, whose records without a value are
 * read there alone (P-ECS-7). Where the aggregator here has folded them nothing is left to do. Only while it is stopped.
 */
export async function forgetHere(stores: ErasureStores, receipt: ErasureReceipt): Promise<void> {
  const { log, aggregates } = stores;
  const clean = await log.describe('users.clean');
  if (clean === null) return;
  const { effectiveUs, intentId } = receipt;
  const ids = [...(await notedUnder(stores, intentId)).keys()];
  for (let at = 0; at < ids.length; at += chunkPersons) {
    const known = await aggregates.earlier(ids.slice(at, at + chunkPersons));
    const persons = new Map<number, PersonFacts[]>();
    for (const facts of known.values()) {
      // What is newer came behind the intent, and stays.
      if (facts.facts === null || facts.effectiveUs > effectiveUs) continue;
      const partition = partitionOfKey(facts.id, clean.partitions.length);
      const forgotten = { ...facts, effectiveUs, revision: lastRevision, origin: null, facts: null };
      persons.set(partition, [...(persons.get(partition) ?? []), forgotten]);
    }
    if (persons.size === 0) continue;
    await foldFacts(aggregates, createAggregateState(await aggregates.rows()), { persons, positions: new Map() });
  }
}
