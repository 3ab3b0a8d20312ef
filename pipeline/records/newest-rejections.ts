import type { NewestRejections, Rejection } from '../domain/rejected.ts';
import type { RejectionCode } from '../domain/rejection.ts';
import { isWithin, type TimeWindow } from '../domain/time-window.ts';
import { readRange } from '../rewind/read-range.ts';
import { readRejectedPointer } from '../stages/rejected-pointer.ts';
import type { LogReader } from '../store-readers.ts';

export interface RejectionsWish {
  readonly limit: number;
  /** null = of any reason. */
  readonly code: RejectionCode | null;
  readonly window: TimeWindow | null;
}

type ReadingLog = Pick<LogReader, 'describe' | 'offsetsFrom' | 'read'>;

interface Span {
  readonly partition: number;
  readonly from: number;
  readonly to: number;
}

const topic = 'users.rejected';
const step = 1000;
/** Of all partitions together: a reason that is rare is looked for among so many, and no more. */
const mostLooked = 20_000;

/** The ends of `users.rejected`, read backwards until enough are found. What is pointed to twice is told once. */
export async function newestRejections(
  log: ReadingLog,
  wish: RejectionsWish,
  signal: AbortSignal,
): Promise<NewestRejections> {
  const spans = await spansOf(log, wish.window);
  const there = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  const found = new Map<string, Rejection>();
  let looked = 0;
  for (const span of spans) {
    const part = await newestOf(log, { span, wish, most: Math.ceil(mostLooked / spans.length) }, signal);
    looked += part.looked;
    for (const one of part.found) found.set(`${one.partition}:${one.offset}:${one.index}`, one);
  }
  const newest = [...found.values()].toSorted((a, b) => b.atMs - a.atMs || b.offset - a.offset || b.index - a.index);
  return { rejections: newest.slice(0, wish.limit), looked, there };
}

/** What each partition has of the time. */
async function spansOf(log: ReadingLog, window: TimeWindow | null): Promise<readonly Span[]> {
  const partitions = (await log.describe(topic))?.partitions ?? [];
  const from = window && (await log.offsetsFrom(topic, window.fromMs));
  const to = window && (await log.offsetsFrom(topic, window.toMs));
  return partitions.map(({ startOffset, endOffset }, partition) => ({
    partition,
    from: Math.max(startOffset, from?.get(partition) ?? startOffset),
    to: Math.min(endOffset, to?.get(partition) ?? endOffset),
  }));
}

interface OfPartition {
  readonly span: Span;
  readonly wish: RejectionsWish;
  readonly most: number;
}

async function newestOf(
  log: ReadingLog,
  { span: { partition, from: start, to: end }, wish, most }: OfPartition,
  signal: AbortSignal,
): Promise<{ readonly found: readonly Rejection[]; readonly looked: number }> {
  const found: Rejection[] = [];
  let to = end;
  while (to > start && found.length < wish.limit && end - to < most) {
    const from = Math.max(start, to - step);
    for await (const record of readRange(log, { topic, partition, from, to }, signal)) {
      const pointer = readRejectedPointer(record);
      if (pointer === null || (wish.code !== null && pointer.code !== wish.code)) continue;
      if (isWithin(wish.window, record.createdMs)) found.push({ ...pointer, atMs: record.createdMs });
    }
    to = from;
  }
  return { found, looked: end - to };
}
