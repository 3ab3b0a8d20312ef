import { setImmediate as nextTurn } from 'node:timers/promises';
import { damagedRow } from '../../sqlite-errors.ts';
import type { LogReading } from './log-file.ts';
import type { TopicRow } from './tables.ts';

export interface LogPlace {
  readonly topic: TopicRow;
  readonly partition: number;
  readonly offset: number;
}

/**
 * Only retention makes gaps, and only at the start of a partition: a batch that is missing elsewhere is damage. Call it
 * after nothing was found at the place. Throws `store-damaged`; returns the partition's first offset.
 */
export function requireGap({ store, tables }: LogReading, { topic, partition, offset }: LogPlace): number {
  const { startOffset } = tables.partition(topic, partition);
  if (startOffset > offset) return startOffset;
  throw damagedRow(store.path, `table batches (topic ${topic.id}, partition ${partition}, offset ${offset})`);
}

/** Follows the batches of a partition from its start to its end. Throws `store-damaged` where one is missing. */
export async function followBatches(reading: LogReading, topic: TopicRow, partition: number): Promise<void> {
  const { startOffset, endOffset } = reading.tables.partition(topic, partition);
  let steps = 0;
  for (let offset = startOffset; offset < endOffset; steps += 1) {
    const head = reading.tables.batchAt(topic, partition, offset);
    const isNext = head !== undefined && head.baseOffset <= offset && head.nextOffset > offset;
    offset = isNext ? head.nextOffset : requireGap(reading, { topic, partition, offset });
    if (steps % stepsInTurn === 0) await nextTurn();
  }
}

const stepsInTurn = 500;
