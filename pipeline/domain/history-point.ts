import { countRejected } from './rejection.ts';
import type { HistoryPoint, Latency, Snapshot } from './snapshot.ts';

type Sample = Pick<Snapshot, 'atMs' | 'balance' | 'latency' | 'aggregates'>;

/** What was seen between two samples: `latency` is the newest one, null where there was none. */
interface Seen {
  readonly latency: Latency | null;
  /** Of a shorter time no rate is made: what was done in it counts as done in so long. */
  readonly leastMs: number;
}

/** What happened between two samples, per second, as a point of the history at the second one. */
export function toHistoryPoint(from: Sample, now: Sample, seen: Seen): HistoryPoint {
  const seconds = Math.max(now.atMs - from.atMs, seen.leastMs) / 1000;
  const rate = (of: (sample: Sample) => number): number => Math.max(0, of(now) - of(from)) / seconds;
  const stored = rate(({ balance }) => balance.stored);
  // What came to its end says none any more.
  const latency = stored > 0 ? seen.latency : now.latency;
  return {
    atMs: now.atMs,
    published: rate(({ balance }) => balance.published),
    stored,
    rejected: rate(({ balance }) => countRejected(balance.rejected)),
    p50Ms: latency?.p50Ms ?? null,
    p95Ms: latency?.p95Ms ?? null,
    p99Ms: latency?.p99Ms ?? null,
    lagRecords: now.balance.waiting,
    averageAge: averageAgeOf(now),
  };
}

/** Years; null where nobody is counted. */
export function averageAgeOf({ aggregates }: Pick<Snapshot, 'aggregates'>): number | null {
  const row = aggregates.tables.find(({ name }) => name === 'averageAge')?.rows[0];
  return row === undefined || row.n === 0 ? null : row.sum / row.n;
}
