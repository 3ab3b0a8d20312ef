import type { TopicName } from '../domain/topics.ts';
import type { LogRecord } from '../ports.ts';
import type { LogReader } from '../store-readers.ts';

export interface Range {
  /** `users.raw` where it is left out. */
  readonly topic?: TopicName;
  readonly partition: number;
  /** Included. */
  readonly from: number;
  /** Excluded. */
  readonly to: number;
}

/** The messages of a partition from an offset to another, as far as they are there. */
export async function* readRange(
  log: Pick<LogReader, 'describe' | 'read'>,
  { topic = 'users.raw', partition, from, to }: Range,
  signal: AbortSignal,
): AsyncGenerator<LogRecord> {
  if (from >= to) return;
  const ends = (await log.describe(topic))?.partitions ?? [];
  const start = new Map(ends.map(({ endOffset }, each) => [each, each === partition ? from : endOffset]));
  for await (const batch of log.read(topic, start, signal)) {
    if (batch.partition !== partition) continue;
    for (const record of batch.records) {
      if (record.offset >= to) return;
      yield record;
    }
    if (batch.nextOffset >= to) return;
  }
  signal.throwIfAborted();
}

/** When the first message of the range was created; null where none is there. */
export async function firstCreatedMs(
  log: Pick<LogReader, 'describe' | 'read'>,
  range: Range,
  signal: AbortSignal,
): Promise<number | null> {
  for await (const { createdMs } of readRange(log, range, signal)) return createdMs;
  return null;
}
