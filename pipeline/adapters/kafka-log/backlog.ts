import type { TopicName } from '../../domain/topics.ts';
import { decodeBatches } from './decode-batches.ts';
import { fetchFrom } from './fetch.ts';
import { groupOf, noteRecordBytes, type KafkaShared } from './kafka-shared.ts';
import { fetchCommitted } from './offsets.ts';
import type { KafkaTopics } from './topics.ts';

export interface Backlog {
  readonly records: number;
  readonly bytes: number;
  readonly oldestMs: number | null;
}

interface Looked {
  readonly offset: number;
  readonly createdMs: number | null;
  readonly atMs: number;
}

/** A look at a record costs a fetch of its batch: a consumer of this process knows it for nothing. */
const lookAgainMs = 1000;

/**
 * What the group has not committed yet: three small requests. Brokers do not tell bytes: they are the records times the
 * average of what was written or read last. In a topic with transactions, or compacted, offsets without a record count.
 */
export function createBacklog(
  shared: KafkaShared,
  topics: KafkaTopics,
): (topic: TopicName, group: string) => Promise<Backlog> {
  const looked = new Map<string, Looked>();

  async function createdMs(place: Place): Promise<number | null> {
    const known = shared.live.get(`${place.name}/${place.group}`)?.createdMs(place.partition, place.offset);
    if (known !== undefined && known !== null) return known;
    const key = `${place.name}/${place.group}/${place.partition}`;
    const before = looked.get(key);
    const nowMs = performance.now();
    const isFresh = before && (before.offset === place.offset || nowMs - before.atMs < lookAgainMs);
    if (isFresh && before.createdMs !== null) return before.createdMs;
    const found = await look(shared, place);
    looked.set(key, { offset: place.offset, createdMs: found, atMs: nowMs });
    return found;
  }

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
      const ms = await createdMs({ name, group, partition, offset });
      if (ms !== null) oldestMs = Math.min(oldestMs ?? Infinity, ms);
    }
    return { records, bytes: Math.round(records * (shared.recordBytes.get(name) ?? 0)), oldestMs };
  };
}

interface Place {
  readonly name: string;
  readonly group: string;
  readonly partition: number;
  readonly offset: number;
}

/** Fetches the one batch. */
async function look(shared: KafkaShared, { name, partition, offset }: Place): Promise<number | null> {
  const { client } = shared;
  const [[broker]] = [...(await client.leaders(name, [partition]))] as [[Parameters<typeof fetchFrom>[1], number[]]];
  const [fetched] = await fetchFrom(client, broker, {
    topic: name,
    positions: new Map([[partition, offset]]),
    partitions: [partition],
    maxBytes: 1,
    maxBytesOfPartition: 1,
    waitMs: 0,
  });
  if (!fetched || fetched.isOutOfRange) return null;
  const { records, bytes } = decodeBatches(fetched);
  noteRecordBytes(shared, name, { bytes, records: records.length });
  return records[0]?.createdMs ?? null;
}
