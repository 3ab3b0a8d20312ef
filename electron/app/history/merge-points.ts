import type { HistoryPoint } from '../../../pipeline/domain/snapshot.ts';

/** Points of consecutive times, merged into one per `bucketMs`, whose time is the beginning of its bucket. */
export function mergePoints(points: Iterable<HistoryPoint>, bucketMs: number): HistoryPoint[] {
  const merged: HistoryPoint[] = [];
  let bucket: HistoryPoint[] = [];
  let startMs = -1;
  for (const point of points) {
    const start = Math.floor(point.atMs / bucketMs) * bucketMs;
    if (start !== startMs && bucket.length > 0) merged.push(mergeBucket(bucket, startMs));
    if (start !== startMs) bucket = [];
    startMs = start;
    bucket.push(point);
  }
  if (bucket.length > 0) merged.push(mergeBucket(bucket, startMs));
  return merged;
}

/** Rates are averaged, latencies are the worst, levels are the last: a spike stays visible. */
function mergeBucket(points: readonly HistoryPoint[], atMs: number): HistoryPoint {
  const last = points.at(-1)!;
  return {
    atMs,
    published: mean(points.map((point) => point.published)),
    stored: mean(points.map((point) => point.stored)),
    rejected: mean(points.map((point) => point.rejected)),
    p50Ms: worst(points.map((point) => point.p50Ms)),
    p95Ms: worst(points.map((point) => point.p95Ms)),
    p99Ms: worst(points.map((point) => point.p99Ms)),
    lagRecords: last.lagRecords,
    averageAge: last.averageAge,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function worst(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}
