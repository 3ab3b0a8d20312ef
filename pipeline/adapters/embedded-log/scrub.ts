import { setImmediate as nextTurn } from 'node:timers/promises';
import { basename } from 'node:path';
import { PipelineError } from '../../domain/errors.ts';
import { topicNames } from '../../domain/topics.ts';
import type { Damage } from '../../ports.ts';
import type { LogReading } from './log-file.ts';
import { describeBatch, type BatchHead, type TopicRow } from './tables.ts';

/** Reads everything the log keeps and reports each place that does not match, with the batch's row and offsets. */
export async function* scrubLog(
  { store, tables }: LogReading,
  groups: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Damage> {
  const topics: TopicRow[] = [];
  yield* checked(() => void topics.push(...topicNames.flatMap((name) => tables.topic(name) ?? [])));
  for (const topic of topics) {
    for (let partition = 0; partition < topic.partitions; partition++)
      yield* checked(() => void tables.partition(topic, partition));
    for (const group of groups) yield* checked(() => void tables.positions(topic, group));
  }
  let id = 0;
  while (!signal.aborted) {
    let head: BatchHead | undefined;
    const damage = [...checked(() => (head = tables.batchAfter(id)))];
    yield* damage;
    // Where the row itself cannot be read, nothing behind it can be reached.
    if (!head) return;
    const found = head;
    yield* checked(() => checkBatch(found));
    id = found.id;
    await nextTurn();
  }

  function checkBatch(head: BatchHead): void {
    if (!tables.records(head)) return;
    const topic = topics.find((candidate) => candidate.id === head.topic);
    if (topic && tables.batchAt(topic, head.partition, head.baseOffset)?.id === head.id) return;
    throw new PipelineError('store-damaged', 'The index misses a batch.', {
      details: { where: `index of ${describeBatch(head)}` },
    });
  }

  function* checked(read: () => void): Generator<Damage> {
    try {
      read();
    } catch (error) {
      if (!(error instanceof PipelineError) || error.code !== 'store-damaged') throw error;
      yield { store: 'log', where: `${basename(store.path)}: ${error.details['where'] ?? error.message}` };
    }
  }
}
