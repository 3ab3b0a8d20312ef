import { rateSpanMs } from '../domain/snapshot.ts';

/** A rate ends so long before now, so that every stage has reported what was done in its span. */
const reportedWithinMs = 250;

interface Sample {
  readonly atMs: number;
  readonly records: number;
}

export interface Rate {
  add(records: number, atMs: number): void;
  /** Records per second over the last three seconds. What is read at one moment is of one span, whoever was sampled when (P-WCH-21). */
  read(atMs: number): number;
  reset(): void;
}

/** The slope of a count that only grows, from samples that come a few times a second. */
export function createRate(): Rate {
  let samples: Sample[] = [];
  return {
    add(records, atMs) {
      const since = samples.findLastIndex((sample) => sample.atMs <= atMs - rateSpanMs - reportedWithinMs);
      samples = [...samples.slice(Math.max(0, since)), { atMs, records }];
    },
    read(atMs) {
      const [first] = samples;
      const toMs = atMs - reportedWithinMs;
      if (first === undefined || toMs <= first.atMs) return 0;
      const fromMs = Math.max(first.atMs, toMs - rateSpanMs);
      return ((recordsAt(samples, toMs) - recordsAt(samples, fromMs)) * 1000) / (toMs - fromMs);
    },
    reset() {
      samples = [];
    },
  };
}

/** Between two samples the count grew evenly; behind the last it has not grown. */
function recordsAt(samples: readonly Sample[], atMs: number): number {
  const place = samples.findLastIndex((sample) => sample.atMs <= atMs);
  const [before, after] = [samples[place], samples[place + 1]];
  if (before === undefined) return after?.records ?? 0;
  if (after === undefined) return before.records;
  return before.records + ((after.records - before.records) * (atMs - before.atMs)) / (after.atMs - before.atMs);
}
