import { rateSpanMs, type StageSnapshot } from '../domain/snapshot.ts';
import type { StageReport } from '../worker-protocol.ts';

/** A rate ends so long before now, so that every stage has reported what was done in its span. */
const reportedWithinMs = 250;

type Counts = Pick<StageReport, 'records' | 'rejected'>;
type Sample = Counts & { readonly atMs: number };
type RatesView = Pick<StageSnapshot, 'recordsPerSecond' | 'rejectedPerSecond'>;

export interface Rates {
  add(counts: Counts, atMs: number): void;
  /** Per second over the last three seconds. What is read at one moment is of one span, whoever was sampled when (P-WCH-21). */
  read(atMs: number): RatesView;
  /** As many as were done when `atMs` was read. */
  recordsAt(atMs: number): number;
  /** Whether nothing was done from one sample to the next, the newest. */
  isStill(): boolean;
  reset(): void;
}

export const noRates: RatesView = { recordsPerSecond: 0, rejectedPerSecond: 0 };

/** The slopes of counts that only grow, from samples that come a few times a second. */
export function createRates(): Rates {
  let samples: Sample[] = [];
  return {
    add({ records, rejected }, atMs) {
      const since = samples.findLastIndex((sample) => sample.atMs <= atMs - rateSpanMs - reportedWithinMs);
      samples = [...samples.slice(Math.max(0, since)), { atMs, records, rejected }];
    },
    read(atMs) {
      const [first] = samples;
      const toMs = atMs - reportedWithinMs;
      if (first === undefined || toMs <= first.atMs) return noRates;
      const fromMs = Math.max(first.atMs, toMs - rateSpanMs);
      const rate = (name: keyof Counts): number =>
        ((countAt(samples, name, toMs) - countAt(samples, name, fromMs)) * 1000) / (toMs - fromMs);
      return { recordsPerSecond: rate('records'), rejectedPerSecond: rate('rejected') };
    },
    recordsAt(atMs) {
      return Math.floor(countAt(samples, 'records', atMs - reportedWithinMs));
    },
    isStill() {
      const [before, last] = samples.slice(-2);
      return last !== undefined && last.records === before?.records;
    },
    reset() {
      samples = [];
    },
  };
}

/** Between two samples the count grew evenly; behind the last it has not grown. */
function countAt(samples: readonly Sample[], name: keyof Counts, atMs: number): number {
  const place = samples.findLastIndex((sample) => sample.atMs <= atMs);
  const [before, after] = [samples[place], samples[place + 1]];
  if (before === undefined) return after?.[name] ?? 0;
  if (after === undefined) return before[name];
  return before[name] + ((after[name] - before[name]) * (atMs - before.atMs)) / (after.atMs - before.atMs);
}
