import type { TopicName } from '../../domain/topics.ts';
import type { CreatedMsAt } from './created-at.ts';
import { groupOf, type KafkaShared } from './kafka-shared.ts';
import { fetchCommitted } from './offsets.ts';
import type { KafkaTopics } from './topics.ts';

export interface Backlog {
  readonly records: number;
  readonly bytes: number;
  readonly oldestMs: number | null;
}

/**
 * What the group has not committed yet: three small requests. Brokers do not tell bytes: they are the records times the
 * average of what was written or read last. In a topic with transactions, or compacted, offsets without a record count.
 */
export function createBacklog(
  shared: KafkaShared,
  topics: KafkaTopics,
  createdMsAt: CreatedMsAt,
): (topic: TopicName, group: string) => Promise<Backlog> {
  return async (topic, consumerGroup) => {
    const name = shared.nameOf(topic);
    const group = groupOf(shared.config, consumerGroup);
    const found = await topics.describe(topic);
    if (!found) return { records: 0, bytes: 0, oldestMs: null };
    const partitions = found.partitions.map((_, partition) => partition);
    const committed = await fetchCommitted(shared.client, group, { topic: name, partitions });
    let records = 0;
    let oldestMs: number | null = null;
    for (const [partition, { startOffset, endOffset }] of found.partitions.entries()) {
      const offset = Math.max(committed.get(partition)?.offset ?? startOffset, startOffset);
      if (offset >= endOffset) continue;
      records += endOffset - offset;
      const ms = await createdMsAt({ name, group, partition, offset });
      if (ms !== null) oldestMs = Math.min(oldestMs ?? Infinity, ms);
    }
    return { records, bytes: Math.round(records * (shared.recordBytes.get(name) ?? 0)), oldestMs };
  };
}
