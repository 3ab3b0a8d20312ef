import type { LogReading } from './log-file.ts';
import type { TopicRow } from './tables.ts';

/** Per partition where the first record is that was created at the time or later; the end, where none was. */
export function offsetsFrom({ tables }: LogReading, topic: TopicRow, timeMs: number): ReadonlyMap<number, number> {
  const offsets = new Map<number, number>();
  for (let partition = 0; partition < topic.partitions; partition += 1) {
    const { startOffset, endOffset } = tables.partition(topic, partition);
    const head = tables.batchFrom(topic, partition, timeMs);
    const records = head ? (tables.records(head) ?? []) : [];
    const found = records.find(({ createdMs, offset }) => createdMs >= timeMs && offset >= startOffset);
    offsets.set(partition, found?.offset ?? head?.nextOffset ?? endOffset);
  }
  return offsets;
}

/** When the record at the place was created, or the first behind it; null where it was trimmed meanwhile. */
export function createdMsAt(
  { tables }: LogReading,
  topic: TopicRow,
  place: { readonly partition: number; readonly offset: number },
): number | null {
  const head = tables.batchAt(topic, place.partition, place.offset);
  const records = head ? tables.records(head) : undefined;
  return records?.find(({ offset }) => offset >= place.offset)?.createdMs ?? null;
}
