import type { EdgeName } from '../../pipeline/domain/edges.ts';
import { type HistoryPoint, rateSpanMs, type Snapshot } from '../../pipeline/domain/snapshot.ts';

/**
 * Records per second on an edge. All are of one snapshot and one span, so that what the transformer reads is what it stores
 * and rejects; `rejectedShare` of it, from 0 to 1, is rejected. null where that share is not known yet.
 */
export function edgeRate(edge: EdgeName, { stages }: Snapshot, rejectedShare: number | null): number | null {
  const read = stages.transformer.recordsPerSecond;
  const isKnown = read === 0 || rejectedShare !== null;
  const rejected = isKnown ? asShown(read * (rejectedShare ?? 0)) : null;
  const stored = rejected === null ? null : read - rejected;
  const byEdge: Readonly<Record<EdgeName, number | null>> = {
    published: stages.producer.recordsPerSecond,
    read,
    stored,
    cleaned: stored,
    rejected,
    folded: stages.aggregator.recordsPerSecond,
    kept: stages.aggregator.recordsPerSecond,
  };
  return byEdge[edge];
}

/** As exact as the graph writes it: what is stored and rejected then adds up to what is read. */
function asShown(rate: number): number {
  const parts = rate < 1 ? 100 : rate < 9.95 ? 10 : 1;
  return Math.round(rate * parts) / parts;
}

/** At one a second. */
const lastPoints = rateSpanMs / 1000;

/** How much of what the transformer did last was rejected, from 0 to 1; what it did before it was started at `sinceMs` does not count. null = nothing yet. */
export function rejectedShareOf(points: readonly HistoryPoint[], sinceMs: number): number | null {
  const done = points.filter(({ atMs, stored, rejected }) => atMs > sinceMs && stored + rejected > 0);
  const last = done.slice(-lastPoints);
  const sum = (of: (point: HistoryPoint) => number): number => last.reduce((all, point) => all + of(point), 0);
  const rejected = sum((point) => point.rejected);
  return last.length === 0 ? null : rejected / (rejected + sum((point) => point.stored));
}
