import { setImmediate as nextTurn } from 'node:timers/promises';
import { topicNames, type TopicName } from '../../domain/topics.ts';
import type { Damage, LogRecord, PartitionBatch } from '../../ports.ts';
import { decodeBatches, type FetchedRecords } from './decode-batches.ts';
import { topicMissing } from './failures.ts';
import type { FetchedPartition } from './fetch.ts';
import { Fetcher } from './fetcher.ts';
import { noteRecordBytes, type KafkaShared } from './kafka-shared.ts';
import { listOffsets } from './offsets.ts';
import { patiently } from './patiently.ts';

export interface ReadOptions {
  readonly topic: TopicName;
  /** Per partition, where to begin; one that is not named begins at its start. */
  readonly from: ReadonlyMap<number, number>;
  readonly signal: AbortSignal;
  /** One partition alone. */
  readonly only?: number;
  /** Told of batches that do not match their checksum; without it they reject. */
  readonly onDamage?: (place: { readonly partition: number; readonly offset: number }) => void;
}

const fetchBytes = 4 * 1024 ** 2;
const waitMs = 100;

interface Progress {
  /** Of the partitions that are not at their end. */
  readonly positions: Map<number, number>;
  readonly ends: ReadonlyMap<number, number>;
}

/**
 * Every record from the offsets to what was the end when it was called, by plain fetches: no group is joined, so nothing
 * is waited for, and none is left behind.
 */
export async function* readTopic(shared: KafkaShared, options: ReadOptions): AsyncGenerator<PartitionBatch> {
  const { topic, signal } = options;
  const name = shared.nameOf(topic);
  const fetcher = new Fetcher(shared.client, { topic: name, maxBytes: fetchBytes });
  const progress = await patiently(shared.client, () => findPlaces(shared, options));
  const stop = AbortSignal.any([signal, shared.closed]);
  while (progress.positions.size > 0 && !stop.aborted) {
    await fetcher.start(progress.positions, waitMs);
    const answer = (await fetcher.next(stop)) ?? [];
    for (const fetched of answer.toSorted((one, other) => one.partition - other.partition)) {
      const batch = await take(shared, fetched, { ...options, progress });
      if (batch) yield batch;
    }
    await nextTurn();
  }
}

async function findPlaces({ client, nameOf }: KafkaShared, { topic, from, only }: ReadOptions): Promise<Progress> {
  const name = nameOf(topic);
  const metadata = await client.topic(name);
  if (!metadata) throw topicMissing(name);
  const partitions = only === undefined ? metadata.leaders.map((_, partition) => partition) : [only];
  const [starts, ends] = await Promise.all([
    listOffsets(client, { topic: name, partitions, moment: 'start' }),
    listOffsets(client, { topic: name, partitions, moment: 'end' }),
  ]);
  const positions = new Map<number, number>();
  for (const partition of partitions) {
    const start = starts.get(partition) ?? 0;
    const position = Math.max(from.get(partition) ?? start, start);
    if (position < (ends.get(partition) ?? 0)) positions.set(partition, position);
  }
  return { positions, ends };
}

interface Taking extends ReadOptions {
  readonly progress: Progress;
}

async function take(shared: KafkaShared, fetched: FetchedPartition, taking: Taking): Promise<PartitionBatch | null> {
  const { positions, ends } = taking.progress;
  const { partition, from } = fetched;
  const end = ends.get(partition) ?? 0;
  const { records, nextOffset, bytes } = fetched.isOutOfRange ? gapBefore(fetched) : decode(fetched, taking);
  noteRecordBytes(shared, shared.nameOf(taking.topic), { bytes, records: records.length });
  if (nextOffset >= end) positions.delete(partition);
  else positions.set(partition, nextOffset);
  const wanted = records.filter(({ offset }) => offset < end);
  if (wanted.length === 0) return null;
  const places = { baseOffset: from, nextOffset: Math.min(nextOffset, end), sparse: true } as const;
  return { topic: taking.topic, partition, ...places, bytes, records: wanted };
}

/** Retention went on while it was being read. */
function gapBefore({ startOffset, from }: FetchedPartition): FetchedRecords {
  return { records: [], nextOffset: Math.max(startOffset, from + 1), bytes: 0 };
}

function decode(fetched: FetchedPartition, { onDamage }: Taking): FetchedRecords {
  const { partition } = fetched;
  return onDamage ? decodeBatches(fetched, (offset) => onDamage({ partition, offset })) : decodeBatches(fetched);
}

/**
 * The records of what was fetched together, where one of them was created before. Everything is read: times need not
 * rise along a partition, and a batch does not say its least.
 */
export async function* readOld(
  shared: KafkaShared,
  { topic, createdBefore, signal }: { topic: TopicName; createdBefore: number; signal: AbortSignal },
): AsyncGenerator<readonly LogRecord[]> {
  for await (const { records } of readTopic(shared, { topic, from: new Map(), signal })) {
    signal.throwIfAborted();
    if (records.some(({ createdMs }) => createdMs < createdBefore)) yield records;
  }
  signal.throwIfAborted();
}

/** Reads every batch and compares its checksum; brokers do that only when a record is written. */
export async function* scrub(shared: KafkaShared, signal: AbortSignal): AsyncGenerator<Damage> {
  for (const topic of topicNames) {
    const name = shared.nameOf(topic);
    if ((await shared.client.topic(name)) === null) continue;
    const found: Damage[] = [];
    const onDamage = ({ partition, offset }: { readonly partition: number; readonly offset: number }) =>
      void found.push({ store: 'log', where: `${name} ${partition}:${offset}` });
    for await (const _ of readTopic(shared, { topic, from: new Map(), signal, onDamage })) yield* found.splice(0);
    yield* found;
  }
}
