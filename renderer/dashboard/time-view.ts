import type { TimeSeries, TimeView } from '../charts/chart-view.ts';
import { isWithin, type TimeWindow } from '../../pipeline/domain/time-window.ts';
import type { HistoryPoint } from '../../pipeline/domain/snapshot.ts';
import { leastGapMs } from '../state/even-values.ts';
import { boundsOf } from './history-window.ts';
import type { HistoryWindow } from './history-window.ts';

export interface DrawnSeries {
  readonly name: string;
  readonly colour: number;
  readonly valueOf: (point: HistoryPoint) => number | null;
}

/** Longer than this many buckets without a point, and nothing was measured: the line is broken there. */
const bucketsInGap = 4;

/** What the small lines of the same window take for a gap too. */
export function gapMsOf({ bucketMs }: Pick<HistoryWindow, 'bucketMs'>): number {
  return Math.max(leastGapMs, bucketMs * bucketsInGap);
}

export function toTimeView(
  window: HistoryWindow,
  nowMs: number,
  { series, unit, span }: { series: readonly DrawnSeries[]; unit: string; span?: TimeWindow | undefined },
): Omit<TimeView, 'marks'> {
  const slots = withGaps(window).filter(({ atMs }) => isWithin(span ?? null, atMs));
  return {
    ...(span ?? boundsOf(window, nowMs)),
    times: slots.map((slot) => slot.atMs),
    series: series.map(({ name, colour, valueOf }): TimeSeries => ({
      name,
      colour,
      values: slots.map((slot) => (slot.point === null ? null : valueOf(slot.point))),
    })),
    unit,
  };
}

interface Slot {
  readonly atMs: number;
  readonly point: HistoryPoint | null;
}

function withGaps(window: HistoryWindow): readonly Slot[] {
  const { points, bucketMs } = window;
  const gapMs = gapMsOf(window);
  const slots: Slot[] = [];
  for (const point of points) {
    const before = slots.at(-1);
    if (before !== undefined && point.atMs - before.atMs > gapMs)
      slots.push({ atMs: before.atMs + bucketMs, point: null });
    slots.push({ atMs: point.atMs, point });
  }
  return slots;
}
