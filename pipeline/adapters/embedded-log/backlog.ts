import type { LogReading } from './log-file.ts';
import type { TopicRow } from './tables.ts';

export interface Backlog {
  readonly records: number;
  readonly bytes: number;
  readonly oldestMs: number | null;
}

/** A few index look-ups per partition, whatever is waiting. Within a batch that is partly done, bytes are shared out evenly. */
export function measureBacklog({ tables }: LogReading, topic: TopicRow, group: string): Backlog {
  const committed = tables.positions(topic, group);
  let records = 0;
  let bytes = 0;
  let oldestMs: number | null = null;
  for (let partition = 0; partition < topic.partitions; partition++) {
    const { startOffset, endOffset, endBytes } = tables.partition(topic, partition);
    const position = Math.max(committed.get(partition)?.offset ?? startOffset, startOffset);
    const head = tables.batchAt(topic, partition, position);
    if (!head || position >= endOffset) continue;
    const share = Math.max(0, position - head.baseOffset) / (head.nextOffset - head.baseOffset);
    records += endOffset - position;
    bytes += Math.round(endBytes - head.bytesBefore - share * head.bytes);
    oldestMs = Math.min(oldestMs ?? Infinity, head.oldestMs);
  }
  return { records, bytes, oldestMs };
}
