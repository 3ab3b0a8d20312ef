import type { Snapshot, StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import type { StoredState } from './stored-state.ts';

/**
 * What waits before a reader that stands still is what the stores and their writer say (P-WCH-5): its own last word is from
 * when it stopped. How old the first of it is nobody says.
 */
export function withStandingLag(
  { producer, transformer, aggregator }: Snapshot['stages'],
  { balance, cleanLag }: Pick<StoredState, 'balance' | 'cleanLag'>,
): Snapshot['stages'] {
  return {
    producer,
    transformer: standing(transformer, balance.waiting),
    aggregator: standing(aggregator, cleanLag),
  };
}

function standing(stage: StageSnapshot, lagRecords: number): StageSnapshot {
  const stands = stage.state === 'stopped' || stage.state === 'failed';
  return stands ? { ...stage, lagRecords, lagBytes: 0, lagSeconds: 0 } : stage;
}
