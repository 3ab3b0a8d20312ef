import type { CommittedValue } from '../domain/committed.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { Origin } from '../domain/topics.ts';
import type { TopicDescription } from '../ports.ts';

/** In another log everything has another offset. What was processed is, there, before the first message that waits. */
export interface PlaceMap {
  origin(origin: Origin): Origin;
  entry(entry: LedgerEntry): LedgerEntry;
  value(value: CommittedValue, raw: TopicDescription): CommittedValue;
}

/** Where the first message goes that waits; what stands before it holds nobody. */
export const firstWaiting = 1;

/** For profiles alone: their log stays. */
export const keptPlaces: PlaceMap = { origin: (origin) => origin, entry: (entry) => entry, value: (value) => value };

/** `values`: what the transformer had committed of each partition. */
export function createPlaceMap(values: ReadonlyMap<number, CommittedValue>): PlaceMap {
  const behind = (partition: number, offset: number): number => offset - (values.get(partition)?.offset ?? 0);
  return {
    origin: ({ partition, offset, index }) => {
      const waits = behind(partition, offset);
      return { partition, offset: waits < 0 ? 0 : firstWaiting + waits, index };
    },
    // An end is behind whatever it is the end of, so that what was erased before stays erased.
    entry: (entry) => ({
      ...entry,
      rawEndOffsets: entry.rawEndOffsets.map((end, partition) => firstWaiting + Math.max(0, behind(partition, end))),
    }),
    value: (value, { topicId, partitions }) => ({
      ...value,
      topicId,
      partitions: partitions.length,
      offset: firstWaiting,
    }),
  };
}
