import type { HistoryPoint } from '../../pipeline/domain/snapshot.ts';
import { leastGapMs, toEvenValues } from '../state/even-values.ts';

/** What a card draws, and the time that it spans. */
export interface RecentValues {
  readonly values: readonly (number | null)[];
  readonly spanMs: number;
}

const mostSpanMs = 5 * 60_000;

/** Longer than from one point to the next: the host's history of a quarter of an hour has one in two seconds. */
export const slotMs = 2500;

/** The points of the five minutes before `nowMs`. */
export function toRecentValues(
  points: readonly HistoryPoint[],
  nowMs: number,
  of: (point: HistoryPoint) => number | null,
): RecentValues {
  const recent = points.filter(({ atMs }) => atMs > nowMs - mostSpanMs);
  const values = toEvenValues(recent, { slotMs, gapMs: leastGapMs, nowMs }, of);
  return { values, spanMs: Math.min(mostSpanMs, values.length * slotMs) };
}
