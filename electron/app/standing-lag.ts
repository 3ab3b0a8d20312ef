import type { Snapshot, StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import type { SnapshotParts } from '../../pipeline/supervision/snapshot-parts.ts';
import type { StoredState } from './stored-state.ts';

type Seen = SnapshotParts['stages'];

/**
 * What waits before a reader that stands still, or has not looked since it was started, is what the stores and their writer
 * say (P-WCH-5): its own last word is from when it stopped. How old the first of it is nobody says.
 */
export function withStandingLag(
  { producer, transformer, aggregator }: Seen,
  { balance, cleanLag }: Pick<StoredState, 'balance' | 'cleanLag'>,
): Snapshot['stages'] {
  return {
    producer: { ...producer, lagRecords: 0 },
    transformer: standing(transformer, balance.waiting),
    aggregator: standing(aggregator, cleanLag),
  };
}

function standing(stage: Seen[keyof Seen], lagRecords: number): StageSnapshot {
  const seen = stage.state === 'stopped' || stage.state === 'failed' ? null : stage.lagRecords;
  return seen === null ? { ...stage, lagRecords, lagBytes: 0, lagSeconds: 0 } : { ...stage, lagRecords: seen };
}
