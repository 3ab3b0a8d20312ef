import type { EdgeName } from '../../pipeline/domain/edges.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';

/**
 * Records per second on an edge. All are of one snapshot and one span, so that what the transformer reads is what it stores
 * and rejects.
 */
export function edgeRate(edge: EdgeName, { stages }: Snapshot): number {
  const { recordsPerSecond: read, rejectedPerSecond } = stages.transformer;
  const rejected = asShown(rejectedPerSecond);
  const stored = Math.max(0, read - rejected);
  const byEdge: Readonly<Record<EdgeName, number>> = {
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
