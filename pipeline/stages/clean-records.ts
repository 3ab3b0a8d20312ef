import type { PersonFacts } from '../domain/user.ts';
import type { CleanPosition, LogRecord, PartitionBatch } from '../ports.ts';
import type { AggregatorRun } from './aggregator.ts';
import { decodeFacts } from './facts-codec.ts';
import type { PlacedFacts } from './fold-facts.ts';
import { forgetting } from './last-word.ts';
import type { LedgerView } from './ledger-view.ts';

/** What a delivery of `users.clean` says, by partition. */
export interface CleanRecords {
  readonly persons: Map<number, PersonFacts[]>;
  /** Of erased persons, where that is the delivery's last word on them: what holds instead. */
  readonly erased: readonly PlacedFacts[];
  readonly positions: Map<number, CleanPosition>;
  readonly records: number;
  /** Records that are no facts. */
  readonly errors: number;
}

/** Below a partition's own position everything is folded already: it is passed over. */
export function sortOut(
  { positions: known, topicId }: Pick<AggregatorRun, 'positions' | 'topicId'>,
  batches: readonly PartitionBatch[],
  ledger: LedgerView,
): CleanRecords {
  const persons = new Map<number, PersonFacts[]>();
  const positions = new Map<number, CleanPosition>();
  const erased = new Map<string, PlacedFacts>();
  let [records, errors] = [0, 0];
  for (const batch of batches) {
    const { partition } = batch;
    const before = positions.get(partition) ?? known.get(partition)!;
    const part = persons.get(partition) ?? [];
    persons.set(partition, part);
    for (const record of batch.records) if (record.offset >= before.offset) read(record, part);
    positions.set(partition, { ...before, topicId, offset: Math.max(before.offset, batch.nextOffset) });
  }
  return { persons, positions, erased: [...erased.values()], records, errors };

  function read(record: LogRecord, part: PersonFacts[]): void {
    records += 1;
    const facts = decodeFacts(record);
    if (facts === null) errors += record.erased ? 0 : 1;
    else if (isErased(facts, ledger)) erased.set(facts.id, forgetting(facts, record.partition));
    else {
      erased.delete(facts.id);
      // Whoever published it may not have known yet; what is behind it in the log says the same.
      part.push(facts.facts !== null && ledger.isRestricted(facts.id) ? { ...facts, facts: null } : facts);
    }
  }
}

/** Facts that an erasure is about, and that a log has again which was put back from a copy (P-ERA-20). */
function isErased({ id, origin }: PersonFacts, ledger: LedgerView): boolean {
  // By their place alone: an old record may be all that is known of a person who was held.
  return origin !== null && ledger.isErased({ ...origin, createdMs: Number.POSITIVE_INFINITY }, id);
}
