import type { PersonFacts } from '../domain/user.ts';
import type { Log, OutgoingRecord } from '../ports.ts';
import { encodeFacts } from './facts-codec.ts';
import type { PlacedFacts } from './fold-facts.ts';

/**
 * Compaction keeps the last record of a person, not the greatest: whoever drops a smaller one publishes again what holds
 * (P-GRP-7), before it moves on. That one changes nothing where it is read.
 */
export async function publishLastWord(log: Pick<Log, 'publish'>, persons: readonly PlacedFacts[]): Promise<void> {
  if (persons.length === 0) return;
  await log.publish([{ topic: 'users.clean', records: persons.map(toRecord) }]);
}

/** What holds where facts of an erased person were dropped: nothing. It stands above them, and below all that can come. */
export function forgetting(person: PersonFacts, partition: number): PlacedFacts {
  return { ...person, partition, revision: person.revision + 1, facts: null };
}

function toRecord({ id, partition, effectiveUs, revision, facts, origin }: PlacedFacts): OutgoingRecord {
  return {
    partition,
    key: id,
    value: facts === null ? null : encodeFacts(facts, origin),
    // Never later than the effective time, so that old facts are found by the times of their batches (P-ERA-11).
    createdMs: Math.floor(effectiveUs / 1000),
    headers: { effectiveUs, revision },
  };
}
