import type { HistoryRange } from '../../contract/calls/pipeline.ts';

/** Points of one width, and how long they are kept; null = as long as the data directory. */
export interface Tier {
  readonly widthMs: number;
  readonly keptMs: number | null;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** From fine to coarse. A range is read from the finest tier that still holds all of it. */
export const tiers = [
  { widthMs: second, keptMs: hour },
  { widthMs: 10 * second, keptMs: 24 * hour },
  { widthMs: minute, keptMs: null },
] as const satisfies readonly Tier[];

const spans: Readonly<Record<Exclude<HistoryRange, 'all'>, number>> = {
  '1m': minute,
  '15m': 15 * minute,
  '1h': hour,
  '24h': 24 * hour,
};

/** Charts draw at most so many points a series. */
const maxPoints = 600;

export interface RangePlan {
  readonly tier: number;
  readonly fromMs: number;
  /** Points within so many milliseconds are merged into one. */
  readonly bucketMs: number;
}

/** `firstMs` = the oldest point there is; `all` shows it too, while other ranges begin with a whole bucket. */
export function planRange(range: HistoryRange, nowMs: number, firstMs: number): RangePlan {
  if (range === 'all') {
    const plan = planSpan(Math.max(minute, nowMs - firstMs), maxPoints - 1);
    return { ...plan, fromMs: Math.floor(firstMs / plan.bucketMs) * plan.bucketMs };
  }
  const plan = planSpan(spans[range], maxPoints);
  return { ...plan, fromMs: Math.floor((nowMs - spans[range]) / plan.bucketMs + 1) * plan.bucketMs };
}

function planSpan(spanMs: number, points: number): Pick<RangePlan, 'tier' | 'bucketMs'> {
  const tier = tiers.findIndex(({ keptMs }) => keptMs === null || spanMs <= keptMs);
  const { widthMs } = tiers[tier]!;
  return { tier, bucketMs: widthMs * Math.max(1, Math.ceil(spanMs / points / widthMs)) };
}
