import type { LogReading } from './log-file.ts';
import { appendedMsIn, beginningBytes } from './record-batch.ts';
import type { BatchHead, TopicRow } from './tables.ts';

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

interface Place {
  readonly partition: number;
  readonly offset: number;
}

/** When the record at the place was appended; null where its batch does not say, or it was trimmed. */
export function appendedMsAt(reading: LogReading, topic: TopicRow, { partition, offset }: Place): number | null {
  const head = reading.tables.batchAt(topic, partition, offset);
  return head === undefined || head.baseOffset > offset ? null : appendedMsOf(reading, head);
}

/** When the batch was appended; null where it does not say, or was trimmed. Only its beginning is read, and not checked. */
export function appendedMsOf({ store }: LogReading, { id }: BatchHead): number | null {
  const beginning = store.prepare(`SELECT substr(payload, 1, ${beginningBytes}) AS bytes FROM batches WHERE id = ?`);
  const row = store.attempt(() => beginning.get(id)) as { readonly bytes: Uint8Array } | undefined;
  return row === undefined ? null : appendedMsIn(Buffer.from(row.bytes));
}

/** When the record at the place was created, or the first behind it; null where it was trimmed meanwhile. */
export function createdMsAt({ tables }: LogReading, topic: TopicRow, place: Place): number | null {
  const head = tables.batchAt(topic, place.partition, place.offset);
  const records = head ? tables.records(head) : undefined;
  return records?.find(({ offset }) => offset >= place.offset)?.createdMs ?? null;
}
