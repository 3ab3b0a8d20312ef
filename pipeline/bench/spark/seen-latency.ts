import { setTimeout as pause } from 'node:timers/promises';
import { openLogReader } from '../../adapters/catalogue.ts';
import { consumerGroups } from '../../domain/topics.ts';
import type { LogRecord } from '../../ports.ts';
import type { LogReader } from '../../store-readers.ts';
import { percentile } from '../percentile.ts';
import { type OwnPlaces, toStorePlaces } from './own-places.ts';

export interface SeenLatency {
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly measured: number;
}

interface Look {
  readonly atMs: number;
  readonly offset: number;
}

const lookMs = 10;

/**
 * From each message's creation until the group's commit was seen to be behind it, which comes after its profile is stored:
 * watched from outside, as `measure.py` watches PySpark's batches. `end` resolves when everything is committed, with what
 * was created since `beginMeasuring`.
 */
export function watchLatency(own: OwnPlaces) {
  const stopped = new AbortController();
  const looks = new Map<number, Look[]>();
  const watching = watch(own, looks, stopped.signal);
  // Whoever ends it is told.
  watching.catch(() => undefined);
  let fromMs = Number.POSITIVE_INFINITY;
  return {
    beginMeasuring: () => void (fromMs = Date.now()),
    async end(): Promise<SeenLatency> {
      stopped.abort();
      await watching;
      const latencies: number[] = [];
      for (const { partition, offset, createdMs } of await messagesOf(own))
        if (createdMs >= fromMs) latencies.push(firstBehind(looks.get(partition) ?? [], offset) - createdMs);
      const [p50Ms, p95Ms, p99Ms, maxMs] = [0.5, 0.95, 0.99, 1].map((share) => percentile(latencies, share));
      return { p50Ms: p50Ms!, p95Ms: p95Ms!, p99Ms: p99Ms!, maxMs: maxMs!, measured: latencies.length };
    },
  };
}

async function watch(own: OwnPlaces, looks: Map<number, Look[]>, stopped: AbortSignal): Promise<void> {
  await reading(own, async (log) => {
    for (let isLast = false; !isLast; await pause(lookMs)) {
      isLast = stopped.aborted;
      const committed = await log.committed('users.raw', consumerGroups.transformer);
      const atMs = Date.now();
      for (const [partition, { offset }] of committed) {
        const of = looks.get(partition) ?? [];
        if (of.at(-1)?.offset !== offset) of.push({ atMs, offset });
        looks.set(partition, of);
      }
    }
  });
}

async function messagesOf(own: OwnPlaces): Promise<Pick<LogRecord, 'partition' | 'offset' | 'createdMs'>[]> {
  return reading(own, async (log) => {
    const raw = await log.describe('users.raw');
    const starts =
      raw?.partitions.map(({ startOffset }, partition): [number, number] => [partition, startOffset]) ?? [];
    const messages = [];
    for await (const { records } of log.read('users.raw', new Map(starts), new AbortController().signal))
      for (const { partition, offset, createdMs } of records) messages.push({ partition, offset, createdMs });
    return messages;
  });
}

/** When a commit behind the message was first seen; infinity where none was. */
function firstBehind(looks: readonly Look[], offset: number): number {
  let [low, high] = [0, looks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (looks[middle]!.offset > offset) high = middle;
    else low = middle + 1;
  }
  return looks[low]?.atMs ?? Number.POSITIVE_INFINITY;
}

async function reading<T>(own: OwnPlaces, work: (log: LogReader) => Promise<T>): Promise<T> {
  const log = await openLogReader(toStorePlaces(own));
  if (log === null) throw new Error('The topic is not there.');
  try {
    return await work(log);
  } finally {
    await log.close();
  }
}
