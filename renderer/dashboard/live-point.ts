import { countRejected } from '../../pipeline/domain/rejection.ts';
import { behindStop, isStop } from '../../pipeline/domain/run-end.ts';
import type { HistoryPoint, Snapshot } from '../../pipeline/domain/snapshot.ts';

/** Two snapshots closer than this make no rate worth drawing. */
const leastMs = 1000;
/** Further apart than this, something was interrupted. */
const mostMs = 10_000;

/**
 * What happened between two snapshots, as points like those that the host keeps, and how a run ended; null while they are too
 * close to say. There are none where they are too far apart, where what was published is read only now, and while the
 * pipeline stands still: of that the host keeps nothing either.
 */
export function toLivePoints(before: Snapshot, now: Snapshot): readonly HistoryPoint[] | null {
  const [elapsedMs, isEnd] = [now.atMs - before.atMs, isStop(before, now)];
  if (elapsedMs < leastMs && !isEnd) return null;
  if (before.state === 'stopped' && now.state === 'stopped') return [];
  if (before.balance.unread !== now.balance.unread || elapsedMs > mostMs) return [];
  const seconds = Math.max(elapsedMs, leastMs) / 1000;
  const rate = (of: (snapshot: Snapshot) => number): number => Math.max(0, (of(now) - of(before)) / seconds);
  const point: HistoryPoint = {
    atMs: now.atMs,
    published: rate((snapshot) => snapshot.balance.published),
    stored: rate((snapshot) => snapshot.balance.stored),
    rejected: rate((snapshot) => countRejected(snapshot.balance.rejected)),
    p50Ms: now.latency?.p50Ms ?? null,
    p95Ms: now.latency?.p95Ms ?? null,
    p99Ms: now.latency?.p99Ms ?? null,
    lagRecords: now.balance.waiting,
    averageAge: averageAgeOf(now),
  };
  return isEnd ? [point, ...behindStop(point)] : [point];
}

export function averageAgeOf({ aggregates }: Snapshot): number | null {
  const row = aggregates.tables.find((table) => table.name === 'averageAge')?.rows[0];
  return row === undefined || row.n === 0 ? null : row.sum / row.n;
}
