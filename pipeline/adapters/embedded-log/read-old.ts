import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LogRecord } from '../../ports.ts';
import type { LogReading } from './log-file.ts';
import type { BatchHead, TopicRow } from './tables.ts';

/** A thread that looks at batches lets its other work have a turn this often. */
const turnMs = 10;

export interface OldOptions {
  readonly createdBefore: number;
  readonly signal: AbortSignal;
}

/** The batches that hold a record which was created before, without reading the others. */
export async function* readOld(
  log: LogReading,
  topic: TopicRow,
  { createdBefore, signal }: OldOptions,
): AsyncGenerator<readonly LogRecord[]> {
  const pace = createPace();
  for (const head of batchesUntilNow(log, topic)) {
    if (pace.isOver()) await nextTurn();
    signal.throwIfAborted();
    if (head.oldestMs < createdBefore) yield log.tables.records(head) ?? [];
  }
}

/** Along each partition, up to its end as it is when this begins. */
export function* batchesUntilNow({ tables }: LogReading, topic: TopicRow): Generator<BatchHead> {
  const ends = Array.from({ length: topic.partitions }, (_, partition) => tables.partition(topic, partition).endOffset);
  for (const [partition, end] of ends.entries()) {
    for (let offset = 0; offset < end;) {
      const head = tables.batchAt(topic, partition, offset);
      if (!head || head.baseOffset >= end) break;
      offset = head.nextOffset;
      yield head;
    }
  }
}

/** Says when the thread has been at work for long enough that others should have their turn. */
export function createPace(): { isOver(): boolean } {
  let sinceMs = performance.now();
  return {
    isOver() {
      const nowMs = performance.now();
      if (nowMs - sinceMs < turnMs) return false;
      sinceMs = nowMs;
      return true;
    },
  };
}
