import { setImmediate as nextTurn } from 'node:timers/promises';
import { basename } from 'node:path';
import { PipelineError } from '../../domain/errors.ts';
import { topicNames } from '../../domain/topics.ts';
import type { Damage } from '../../ports.ts';
import { findStructureDamage } from '../structure-damage.ts';
import { followBatches } from './gaps.ts';
import type { LogReading } from './log-file.ts';
import { describeBatch, type BatchHead, type TopicRow } from './tables.ts';

/** Throws `store-damaged` where what it looks at is not as it was written. */
type Check = () => unknown;

/** Reads everything the log keeps and reports each place that does not match, with the batch's row and offsets. */
export async function* scrubLog(
  reading: LogReading,
  groups: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Damage> {
  let damaged = 0;
  for await (const check of checksOf(reading, groups)) {
    if (signal.aborted) return;
    const place = await placeOf(check);
    if (place === null) continue;
    damaged += 1;
    yield toDamage(place);
  }
  // Costs another reading of the file, and tells nothing new of one that is known to be damaged.
  const places = damaged > 0 || signal.aborted ? [] : findStructureDamage(reading.store);
  yield* places.map(toDamage);

  function toDamage(where: string): Damage {
    return { store: 'log', where: `${basename(reading.store.path)}: ${where}` };
  }
}

async function placeOf(check: Check): Promise<string | null> {
  try {
    await check();
    return null;
  } catch (error) {
    if (!(error instanceof PipelineError) || error.code !== 'store-damaged') throw error;
    return String(error.details['where'] ?? error.message);
  }
}

async function* checksOf(reading: LogReading, groups: readonly string[]): AsyncGenerator<Check, void> {
  const { tables } = reading;
  const topics: TopicRow[] = [];
  yield () => topics.push(...topicNames.flatMap((name) => tables.topic(name) ?? []));
  const partitions = topics.flatMap((topic) =>
    Array.from({ length: topic.partitions }, (_, partition) => ({ topic, partition })),
  );
  for (const { topic, partition } of partitions) yield () => tables.partition(topic, partition);
  for (const topic of topics) for (const group of groups) yield () => tables.positions(topic, group);
  for (let id = 0; ;) {
    let head: BatchHead | undefined;
    yield () => (head = tables.batchAfter(id));
    // Where the row itself cannot be read, or rows are out of order, nothing behind it can be reached.
    if (!head || head.id <= id) break;
    const found = head;
    yield () => checkBatch(reading, topics, found);
    id = found.id;
    await nextTurn();
  }
  for (const { topic, partition } of partitions) yield () => followBatches(reading, topic, partition);
}

function checkBatch({ tables }: LogReading, topics: readonly TopicRow[], head: BatchHead): void {
  if (!tables.records(head)) return;
  const topic = topics.find((candidate) => candidate.id === head.topic);
  if (topic && tables.batchAt(topic, head.partition, head.baseOffset)?.id === head.id) return;
  throw new PipelineError('store-damaged', 'The index misses a batch.', {
    details: { where: `index of ${describeBatch(head)}` },
  });
}
