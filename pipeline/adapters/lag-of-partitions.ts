import type { LogObservation } from '../domain/log-observation.ts';
import type { Commit, TopicDescription } from '../ports.ts';

export interface WaitingPlace {
  readonly partition: number;
  readonly offset: number;
}

type PartitionLag = LogObservation['readers'][number]['lag'][number];

/**
 * Messages of each partition behind the group's commit, without one all that are there, and the age of the first of
 * them (P-WCH-4). `createdMsOf` = when the record at a place was created; null where that cannot be told.
 */
export async function lagOfPartitions(
  { partitions }: TopicDescription,
  committed: ReadonlyMap<number, Commit>,
  createdMsOf: (place: WaitingPlace) => Promise<number | null>,
): Promise<PartitionLag[]> {
  const lag: PartitionLag[] = [];
  for (const [partition, { startOffset, endOffset }] of partitions.entries()) {
    const offset = Math.max(startOffset, committed.get(partition)?.offset ?? startOffset);
    const records = Math.max(0, endOffset - offset);
    const createdMs = records === 0 ? null : await createdMsOf({ partition, offset });
    const seconds = createdMs === null ? 0 : Math.max(0, Date.now() - createdMs) / 1000;
    lag.push({ partition, records, seconds });
  }
  return lag;
}
