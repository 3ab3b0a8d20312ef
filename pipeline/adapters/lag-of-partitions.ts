import type { LogObservation } from '../domain/log-observation.ts';
import type { Commit, TopicDescription } from '../ports.ts';

/** Messages of each partition behind the group's commit; without one, all that are there. */
export function lagOfPartitions(
  { partitions }: TopicDescription,
  committed: ReadonlyMap<number, Commit>,
): LogObservation['readers'][number]['lag'] {
  return partitions.map(({ startOffset, endOffset }, partition) => {
    const from = Math.max(startOffset, committed.get(partition)?.offset ?? startOffset);
    return { partition, records: Math.max(0, endOffset - from) };
  });
}
