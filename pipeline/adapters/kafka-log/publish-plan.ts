import type { TopicName } from '../../domain/topics.ts';
import type { OutgoingRecord } from '../../ports.ts';

export type PublishBatches = readonly { readonly topic: TopicName; readonly records: readonly OutgoingRecord[] }[];

/** Consecutive records of one partition that travel as one batch. */
export interface Chunk {
  readonly topic: TopicName;
  readonly partition: number;
  readonly records: readonly OutgoingRecord[];
  /** Where it stands among what this producer writes to the partition; null until it is sent. */
  sequence: number | null;
}

/** What is left to do of one publish: per partition of a topic its chunks in order. */
export interface PublishPlan {
  readonly batches: PublishBatches;
  readonly queues: Map<string, Chunk[]>;
}

/** A broker takes a batch of a megabyte by default. */
const maxChunkBytes = 900 * 1024;
const maxChunkRecords = 1000;
const overheadBytes = 100;

export function planPublish(batches: PublishBatches): PublishPlan {
  const queues = new Map<string, Chunk[]>();
  for (const { topic, records } of batches) {
    for (const [partition, own] of Map.groupBy(records, (record) => record.partition)) {
      const key = `${topic}/${partition}`;
      const chunks = cut(own).map((part): Chunk => ({ topic, partition, records: part, sequence: null }));
      queues.set(key, [...(queues.get(key) ?? []), ...chunks]);
    }
  }
  return { batches, queues };
}

/** True where a caller tries again what failed: with the very same records. */
export function isSamePublish({ batches }: PublishPlan, again: PublishBatches): boolean {
  return (
    batches.length === again.length &&
    batches.every(({ topic, records }, index) => again[index]!.topic === topic && again[index]!.records === records)
  );
}

function cut(records: readonly OutgoingRecord[]): OutgoingRecord[][] {
  const chunks: OutgoingRecord[][] = [];
  let chunk: OutgoingRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    const size = (record.value?.byteLength ?? 0) + (record.key?.length ?? 0) + overheadBytes;
    if (chunk.length > 0 && (chunk.length === maxChunkRecords || bytes + size > maxChunkBytes)) {
      chunks.push(chunk);
      chunk = [];
      bytes = 0;
    }
    chunk.push(record);
    bytes += size;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}
