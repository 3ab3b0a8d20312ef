import { countRejected } from '../../pipeline/domain/rejection.ts';
import type { HistoryPoint, Snapshot } from '../../pipeline/domain/snapshot.ts';

/** Two snapshots closer than this make no rate worth drawing. */
const leastMs = 1000;
/** Further apart than this, something was interrupted. */
const mostMs = 10_000;

/**
 * What happened between two snapshots, as a point like those that the host keeps; null when they are too close, or
 * too far apart, to say.
 */
export function toLivePoint(before: Snapshot, now: Snapshot): HistoryPoint | null {
  const seconds = (now.atMs - before.atMs) / 1000;
  if (seconds * 1000 < leastMs || seconds * 1000 > mostMs) return null;
  const rate = (of: (snapshot: Snapshot) => number): number => Math.max(0, (of(now) - of(before)) / seconds);
  return {
    atMs: now.atMs,
    published: rate((snapshot) => snapshot.balance.published),
    stored: rate((snapshot) => snapshot.balance.stored),
    rejected: rate((snapshot) => countRejected(snapshot.balance.rejected)),
    p50Ms: now.latency?.p50Ms ?? null,
    p95Ms: now.latency?.p95Ms ?? null,
    p99Ms: now.latency?.p99Ms ?? null,
    lagRecords: now.stages.transformer.lagRecords + now.stages.aggregator.lagRecords,
    averageAge: averageAgeOf(now),
  };
}

export function averageAgeOf({ aggregates }: Snapshot): number | null {
  const row = aggregates.tables.find((table) => table.name === 'averageAge')?.rows[0];
  return row === undefined || row.n === 0 ? null : row.sum / row.n;
}
