import type { HistoryRange } from '../../electron/contract/calls/pipeline.ts';
import type { HistoryPoint } from '../../pipeline/domain/snapshot.ts';

/** The part of the history that is shown, in buckets of equal width: at most `maxPoints`, however long the range. */
export interface HistoryWindow {
  readonly range: HistoryRange;
  readonly bucketMs: number;
  readonly points: readonly HistoryPoint[];
  /** How many measured points are in the last bucket, which still grows. */
  readonly inLast: number;
}

const maxPoints = 600;

/** null = as long as there is any. */
const rangeMs: Readonly<Record<HistoryRange, number | null>> = {
  '1m': 60_000,
  '15m': 15 * 60_000,
  '1h': 3_600_000,
  '24h': 24 * 3_600_000,
  all: null,
};

const leastBucketMs = 1000;
const leastShownMs = 60_000;

export function toHistoryWindow(range: HistoryRange, points: readonly HistoryPoint[]): HistoryWindow {
  const sorted = points.toSorted((a, b) => a.atMs - b.atMs);
  const spanMs = rangeMs[range] ?? (sorted.at(-1)?.atMs ?? 0) - (sorted[0]?.atMs ?? 0);
  const empty: HistoryWindow = { range, bucketMs: bucketFor(spanMs), points: [], inLast: 0 };
  return sorted.reduce(withPoint, empty);
}

/** Adds a newer point; a window of everything doubles its buckets when it is full. */
export function withLivePoint(window: HistoryWindow, point: HistoryPoint): HistoryWindow {
  const next = withPoint(window, point);
  if (next.points.length <= maxPoints) return next;
  return toHistoryWindowOf(next, next.bucketMs * 2);
}

/** From and to, in ms since 1970, of what the window shows at `nowMs`: where the data begins, but at least a minute. */
export function boundsOf(window: HistoryWindow, nowMs: number): { fromMs: number; toMs: number } {
  const toMs = Math.max(nowMs, window.points.at(-1)?.atMs ?? 0);
  const lengthMs = rangeMs[window.range];
  const firstMs = Math.min(window.points[0]?.atMs ?? toMs, toMs - leastShownMs);
  if (lengthMs === null) return { fromMs: firstMs, toMs };
  // A window that is full begins at its edge, not at the first point, which moves by whole buckets.
  const edgeMs = toMs - lengthMs;
  return { fromMs: firstMs - edgeMs <= window.bucketMs * 2 ? edgeMs : firstMs, toMs };
}

function toHistoryWindowOf(window: HistoryWindow, bucketMs: number): HistoryWindow {
  return window.points.reduce(withPoint, { ...window, bucketMs, points: [], inLast: 0 });
}

function bucketFor(spanMs: number): number {
  return Math.max(leastBucketMs, Math.ceil(spanMs / maxPoints / 1000) * 1000);
}

function withPoint(window: HistoryWindow, point: HistoryPoint): HistoryWindow {
  const last = window.points.at(-1);
  if (last !== undefined && point.atMs <= last.atMs) return window;
  const isSame =
    last !== undefined && Math.floor(last.atMs / window.bucketMs) === Math.floor(point.atMs / window.bucketMs);
  const kept = isSame ? window.points.slice(0, -1) : window.points;
  const newest = isSame ? joined(last, point, window.inLast) : point;
  const points = [...withoutOld(window, kept, point.atMs), newest];
  return { ...window, points, inLast: isSame ? window.inLast + 1 : 1 };
}

function withoutOld({ range }: HistoryWindow, points: readonly HistoryPoint[], nowMs: number): readonly HistoryPoint[] {
  const lengthMs = rangeMs[range];
  const first = points[0];
  if (lengthMs === null || first === undefined || first.atMs >= nowMs - lengthMs) return points;
  return points.filter((point) => point.atMs >= nowMs - lengthMs);
}

/** Rates are averaged, percentiles keep their worst: a spike must not vanish because the range is long. */
function joined(a: HistoryPoint, b: HistoryPoint, inA: number): HistoryPoint {
  const mean = (x: number, y: number): number => (x * inA + y) / (inA + 1);
  return {
    atMs: b.atMs,
    published: mean(a.published, b.published),
    stored: mean(a.stored, b.stored),
    rejected: mean(a.rejected, b.rejected),
    p50Ms: worst(a.p50Ms, b.p50Ms),
    p95Ms: worst(a.p95Ms, b.p95Ms),
    p99Ms: worst(a.p99Ms, b.p99Ms),
    lagRecords: Math.max(a.lagRecords, b.lagRecords),
    averageAge: b.averageAge ?? a.averageAge,
  };
}

function worst(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}
