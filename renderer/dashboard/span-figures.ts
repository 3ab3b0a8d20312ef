import { isWithin, type TimeWindow } from '../../pipeline/domain/time-window.ts';
import type { HistoryPoint } from '../../pipeline/domain/snapshot.ts';
import { shareOf } from '../charts/chart-rows.ts';
import type { HistoryWindow } from './history-window.ts';
import { gapMsOf } from './time-view.ts';

/** What was measured in a span, as figures; null where nothing was. */
export interface SpanFigures {
  /** Records per second, over the time in which it was measured. */
  readonly published: number | null;
  /** Percentiles of parts make none of the whole: the greatest of them is above no other. */
  readonly greatestP99Ms: number | null;
  /** Rejected of all that was stored or rejected, 0 to 1. */
  readonly rejectedShare: number | null;
}

export function toSpanFigures(window: HistoryWindow, span: TimeWindow): SpanFigures {
  const points = measuredIn(window, span);
  const sum = (of: (point: HistoryPoint) => number): number =>
    points.reduce((total, { point, lastedMs }) => total + of(point) * lastedMs, 0);
  const percentiles = points.flatMap(({ point }) => (point.p99Ms === null ? [] : [point.p99Ms]));
  const [lastedMs, stored, rejected] = [sum(() => 1), sum((point) => point.stored), sum((point) => point.rejected)];
  return {
    published: lastedMs === 0 ? null : sum((point) => point.published) / lastedMs,
    greatestP99Ms: percentiles.length === 0 ? null : Math.max(...percentiles),
    rejectedShare: stored + rejected === 0 ? null : shareOf(rejected, stored + rejected),
  };
}

interface Measured {
  readonly point: HistoryPoint;
  /** A point is of the time since the one before; behind a gap, of its bucket alone. */
  readonly lastedMs: number;
}

function measuredIn(window: HistoryWindow, span: TimeWindow): readonly Measured[] {
  const gapMs = gapMsOf(window);
  return window.points
    .map((point, place) => {
      const sinceMs = point.atMs - (window.points[place - 1]?.atMs ?? -Infinity);
      return { point, lastedMs: sinceMs > gapMs ? window.bucketMs : sinceMs };
    })
    .filter(({ point }) => isWithin(span, point.atMs));
}
