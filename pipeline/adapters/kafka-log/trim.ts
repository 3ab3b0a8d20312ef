import type { EraseOptions, RemainingRecord } from '../../erasure-ports.ts';
import type { TopicName } from '../../domain/topics.ts';
import type { LogRecord, TopicDescription, TrimOptions } from '../../ports.ts';
import { BrokerError, brokerCodes } from './broker-error.ts';
import type { KafkaShared } from './kafka-shared.ts';
import { listOffsets } from './offsets.ts';
import { readTopic } from './read.ts';
import type { KafkaTopics } from './topics.ts';
import { deleteRecords } from './topic-requests.ts';

/**
 * By age: the start of each partition moves to the first record that is young enough. By size: as many go from the front
 * as take too much room by the average of what was seen, of each partition its share. Of a compacted topic Kafka deletes
 * nothing but by key.
 */
export async function trim(shared: KafkaShared, topics: KafkaTopics, options: TrimOptions): Promise<number> {
  const { topic, isHeld } = options;
  const found = await topics.describe(topic);
  if (!found) return 0;
  const young = await byAge(shared, options, found);
  const small = bySize(options, found, shared.recordBytes.get(shared.nameOf(topic)) ?? 0);
  const offsets = new Map<number, number>();
  let records = 0;
  for (const [partition, { startOffset }] of found.partitions.entries()) {
    const offset = Math.max(young[partition]!, small[partition]!);
    if (offset <= startOffset) continue;
    offsets.set(partition, offset);
    records += offset - startOffset;
  }
  if (offsets.size === 0 || isHeld?.() || (await topics.isCompacted(topic))) return 0;
  return (await mayDelete(shared, topic, offsets)) ? records : 0;
}

/** Where this user may not, the topic's own retention has to do; that is said once. */
async function mayDelete(
  shared: KafkaShared,
  topic: TopicName,
  offsets: ReadonlyMap<number, number>,
): Promise<boolean> {
  const name = shared.nameOf(topic);
  if (shared.untrimmed.has(topic)) return false;
  try {
    await deleteRecords(shared.client, name, offsets);
    return true;
  } catch (error) {
    if (!(error instanceof BrokerError) || error.code !== brokerCodes.topicRefused) throw error;
    shared.untrimmed.add(topic);
    shared.notify('warn', 'topic-differs', { topic: name, setting: 'Delete', value: 'refused', wanted: 'allowed' });
    return false;
  }
}

async function byAge(shared: KafkaShared, { topic, before }: TrimOptions, found: TopicDescription): Promise<number[]> {
  if (before === undefined || before <= 0) return found.partitions.map(() => 0);
  const partitions = found.partitions.map((_, partition) => partition);
  const moment = { fromMs: before };
  const young = await listOffsets(shared.client, { topic: shared.nameOf(topic), partitions, moment });
  return found.partitions.map(({ endOffset }, partition) => young.get(partition) ?? endOffset);
}

function bySize({ maxBytes, keepFrom }: TrimOptions, { partitions }: TopicDescription, recordBytes: number): number[] {
  const records = partitions.reduce((sum, { startOffset, endOffset }) => sum + endOffset - startOffset, 0);
  const tooMany = maxBytes === undefined ? 0 : records - maxBytes / recordBytes;
  if (recordBytes === 0 || tooMany <= 0) return partitions.map(() => 0);
  return partitions.map(({ startOffset, endOffset }, partition) => {
    const share = Math.ceil((tooMany * (endOffset - startOffset)) / records);
    return Math.min(startOffset + share, endOffset, keepFrom?.get(partition) ?? Infinity);
  });
}

export interface Erasing extends EraseOptions {
  readonly topic: TopicName;
  readonly matches: (record: LogRecord) => boolean | RemainingRecord;
}

/**
 * Kafka can delete from the front alone: of each partition the records go up to the first that does not match. Of a
 * compacted topic none: a record without a value does that.
 */
export async function erase(shared: KafkaShared, topics: KafkaTopics, erasing: Erasing): Promise<number> {
  const { topic } = erasing;
  const found = await topics.describe(topic);
  if (!found || (await topics.isCompacted(topic))) return 0;
  let erased = 0;
  for (const [partition, { startOffset, endOffset }] of found.partitions.entries()) {
    if (startOffset < endOffset) erased += await eraseFront(shared, erasing, { partition, startOffset, endOffset });
  }
  return erased;
}

interface Front {
  readonly partition: number;
  readonly startOffset: number;
  readonly endOffset: number;
}

async function eraseFront(shared: KafkaShared, erasing: Erasing, front: Front): Promise<number> {
  const { topic, beforeStep, inStep, onStep } = erasing;
  const { erased, offset } = await measureFront(shared, erasing, front);
  if (erased === 0) return 0;
  await beforeStep?.();
  inStep?.();
  // What is held may be another by now.
  const still = await measureFront(shared, erasing, { ...front, endOffset: offset });
  if (still.erased === 0) return 0;
  await deleteRecords(shared.client, shared.nameOf(topic), new Map([[front.partition, still.offset]]));
  onStep?.(still.erased);
  return still.erased;
}

/** How many records from the front match, and the offset of the first that does not. */
async function measureFront(
  shared: KafkaShared,
  { topic, matches, look }: Erasing,
  { partition, startOffset, endOffset }: Front,
): Promise<{ readonly erased: number; readonly offset: number }> {
  let erased = 0;
  let offset = startOffset;
  const from = new Map([[partition, startOffset]]);
  for await (const batch of readTopic(shared, { topic, from, signal: shared.closed, only: partition })) {
    await look?.(batch.records);
    for (const record of batch.records) {
      if (record.offset >= endOffset || matches(record) !== true) return { erased, offset };
      erased += 1;
      offset = record.offset + 1;
    }
  }
  return { erased, offset };
}
