import type { TopicName } from '../domain/topics.ts';
import type { TopicClock } from '../erasure-ports.ts';
import type { Log, LogRecord, PartitionBatch } from '../ports.ts';

/** `users.clean` as a compacted topic has it, over a log that keeps everything. */
export interface Compaction {
  /** Leaves the last record of each key, and, if asked, not even that where it has no value. */
  compact(options?: { readonly forgetDeleted: boolean }): Promise<void>;
  readPartition(topic: TopicName, partition: number, from: number): Promise<PartitionBatch | null>;
  readonly reading: Pick<Log, 'read' | 'clock'>;
}

const clock: TopicClock = {
  policy: 'compact',
  retentionMs: null,
  compactionLagMs: 0,
  deleteRetentionMs: 86_400_000,
};

export function createCompaction(base: Log): Compaction {
  const gone = new Set<string>();
  const never = new AbortController().signal;
  const nameOf = ({ partition, offset }: Pick<LogRecord, 'partition' | 'offset'>): string => `${partition}:${offset}`;

  async function* read(
    ...[topic, from, signal]: Parameters<Log['read']>
  ): ReturnType<Log['read']> & AsyncGenerator<PartitionBatch> {
    for await (const batch of base.read(topic, from, signal)) {
      if (topic !== 'users.clean') yield batch;
      else yield { ...batch, records: batch.records.filter((record) => !gone.has(nameOf(record))) };
    }
  }

  return {
    async compact({ forgetDeleted } = { forgetDeleted: false }) {
      const last = new Map<string, LogRecord>();
      for await (const { records } of read('users.clean', new Map(), never)) {
        for (const record of records) {
          const before = last.get(record.key ?? '');
          if (before) gone.add(nameOf(before));
          last.set(record.key ?? '', record);
        }
      }
      if (!forgetDeleted) return;
      for (const record of last.values()) if (record.value === null) gone.add(nameOf(record));
    },
    async readPartition(topic, partition, from) {
      const partitions = (await base.describe(topic))?.partitions ?? [];
      const offsets = new Map(partitions.map(({ endOffset }, each) => [each, each === partition ? from : endOffset]));
      const parts = await Array.fromAsync(read(topic, offsets, never));
      const mine = parts.filter((part) => part.partition === partition);
      const [first, last] = [mine[0], mine.at(-1)];
      if (!first || !last) return null;
      return { ...first, records: mine.flatMap(({ records }) => records), nextOffset: last.nextOffset };
    },
    reading: { read, clock: async (topic) => (topic === 'users.clean' ? clock : base.clock(topic)) },
  };
}
