import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { PartitionBatch } from '../../ports.ts';
import type { Delivery, SubscribeOptions } from '../../subscription.ts';
import type { Store } from '../../sqlite.ts';
import { fetchBatches } from './fetch.ts';
import { requireTopic, type LogFile, type LogReading } from './log-file.ts';
import { positionChecksum, type TopicRow } from './tables.ts';

/** An append wakes the reader at once; this is for appends of another process. */
const pollMs = 250;

export type CommitPositions = (
  topic: TopicRow,
  group: string,
  commits: ReadonlyMap<number, { readonly offset: number; readonly metadata: string }>,
) => void;

/** A reader's positions may roll back after a power loss, so they are written unsynced; what they guard is compared by version. */
export function createCommitPositions({ wake }: LogFile, store: Store): CommitPositions {
  const upsert =
    store.prepare(`INSERT INTO positions (topic, consumer_group, partition, next_offset, metadata, crc) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (topic, consumer_group, partition) DO UPDATE SET next_offset = excluded.next_offset, metadata = excluded.metadata, crc = excluded.crc`);
  return (topic, group, commits) => {
    wake.inTurn(() =>
      store.transaction(() => {
        for (const [partition, commit] of commits) {
          const crc = positionChecksum(topic.id, group, { partition, ...commit });
          upsert.run(topic.id, group, partition, commit.offset, commit.metadata, crc);
        }
      }),
    );
  };
}

export async function* subscribe(
  log: LogFile,
  commit: CommitPositions,
  options: SubscribeOptions,
): AsyncGenerator<Delivery> {
  const { signal, drain, group, maxRecords, maxBytes, lingerMs = 0 } = options;
  const topic = requireTopic(log.tables, options.topic);
  if (signal.aborted) return;
  const from = await options.onAssigned(everyPartition(topic), AbortSignal.any([signal, log.closed]));
  if (log.closed.aborted) return;
  const positions = startPositions(log, topic, { group, from });
  const stop = AbortSignal.any([signal, drain, log.closed]);
  let ends: readonly number[] | null = null;
  let first = 0;
  while (!signal.aborted && !log.closed.aborted) {
    if (drain.aborted) ends ??= endOffsets(log, topic);
    const seen = log.wake.counter(options.topic);
    const batches = fetchBatches(log, { topic, positions, first }, { maxRecords, maxBytes, ends });
    const last = batches.at(-1);
    if (!last) {
      if (ends) return;
      await log.wake.wait(options.topic, { seen, timeoutMs: pollMs, signal: stop });
      continue;
    }
    first = (last.partition + 1) % topic.partitions;
    const notes = new Map<number, string>();
    yield { batches, annotate: (partition, metadata) => void notes.set(partition, metadata) };
    commit(topic, group, toCommits(batches, notes, positions));
    const pauseMs = Math.floor(lingerMs * roomIn(batches, options));
    if (pauseMs > 0) await linger(pauseMs, stop);
    // Deliveries that follow each other must not starve the thread's messages.
    else await nextTurn();
  }
}

/** 1 for an empty delivery, 0 for one of half of its limits or more: at a high rate little waiting is enough. */
function roomIn(batches: readonly PartitionBatch[], { maxRecords, maxBytes }: SubscribeOptions): number {
  const records = batches.reduce((sum, batch) => sum + batch.records.length, 0);
  const bytes = batches.reduce((sum, batch) => sum + batch.bytes, 0);
  return Math.max(0, 1 - 2 * Math.max(records / maxRecords, bytes / maxBytes));
}

async function linger(ms: number, stop: AbortSignal): Promise<void> {
  try {
    await pause(ms, undefined, { signal: stop });
  } catch (error) {
    if (!stop.aborted) throw error;
  }
}

/** Every batch from the offsets to what was the end when it was called. */
export async function* readTopic(
  reading: LogReading,
  topic: TopicRow,
  options: ReadOptions,
): AsyncGenerator<PartitionBatch> {
  const ends = endOffsets(reading, topic);
  const positions = startOffsets(reading, topic).map((start, partition) => options.from.get(partition) ?? start);
  while (!options.signal.aborted) {
    const batches = fetchBatches(
      reading,
      { topic, positions, first: 0 },
      { maxRecords: 2000, maxBytes: 2 * 1024 ** 2, ends },
    );
    if (batches.length === 0) return;
    yield* batches;
    await nextTurn();
  }
}

export interface ReadOptions {
  readonly from: ReadonlyMap<number, number>;
  readonly signal: AbortSignal;
}

/** One process has the file, so that its reader has every partition from the beginning to the end. */
function everyPartition({ partitions }: TopicRow): number[] {
  return Array.from({ length: partitions }, (_, partition) => partition);
}

interface Start {
  readonly group: string;
  readonly from: ReadonlyMap<number, number>;
}

function startPositions(log: LogFile, topic: TopicRow, { group, from }: Start): number[] {
  const committed = log.tables.positions(topic, group);
  return startOffsets(log, topic).map(
    (start, partition) => from.get(partition) ?? committed.get(partition)?.offset ?? start,
  );
}

function startOffsets({ tables }: LogReading, topic: TopicRow): number[] {
  return everyPartition(topic).map((partition) => tables.partition(topic, partition).startOffset);
}

function endOffsets({ tables }: LogReading, topic: TopicRow): number[] {
  return everyPartition(topic).map((partition) => tables.partition(topic, partition).endOffset);
}

function toCommits(
  batches: readonly PartitionBatch[],
  notes: ReadonlyMap<number, string>,
  positions: readonly number[],
) {
  const commits = new Map<number, { readonly offset: number; readonly metadata: string }>();
  for (const { partition, nextOffset } of batches)
    commits.set(partition, { offset: nextOffset, metadata: notes.get(partition) ?? '' });
  for (const [partition, metadata] of notes) {
    if (!commits.has(partition)) commits.set(partition, { offset: positions[partition]!, metadata });
  }
  return commits;
}
