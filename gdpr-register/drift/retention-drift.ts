import { boundRetentionsOf, type ExecutedRetention, executedRetentionsOf } from '../bound-retention.ts';
import { dueBefore, parseDuration } from '../duration.ts';
import type { Drift, DriftContext } from './drift.ts';
import type { Observed } from './observed.ts';

/** Declared periods against what is deleted by itself, and against the oldest that is there. */
export function retentionDrift({ activity, activities, observed }: DriftContext): readonly Drift[] {
  const own = executedRetentionsOf(activity.entry, observed.nowMs);
  const all = activities.flatMap(({ entry }) => executedRetentionsOf(entry, observed.nowMs));
  return [
    ...settingDrift(own, all, observed),
    ...own.flatMap((it) => overdueDrift(it, observed)),
    ...boundRetentionsOf(activity.entry).flatMap(({ path, dataSet, duration: declared, hindrance: why }): Drift[] =>
      why === null || why === 'archived-next' ? [] : [{ code: 'retention-not-executed', path, dataSet, declared, why }],
    ),
  ];
}

/** One setting governs several data sets: it is to be the shortest period that any activity declares for any of them. */
function settingDrift(
  own: readonly ExecutedRetention[],
  all: readonly ExecutedRetention[],
  { nowMs, retention }: Observed,
): readonly Drift[] {
  const { duration: found, dataSets } = retention;
  const setting = parseDuration(found);
  const governed = all.filter(({ dataSet }) => dataSets.includes(dataSet));
  const shortest = governed.toSorted((a, b) => b.beforeMs - a.beforeMs)[0];
  if (setting === null || shortest === undefined) return [];
  if (dueBefore(new Date(nowMs), setting).getTime() === shortest.beforeMs) return [];
  const declaring = own.find(({ beforeMs, dataSet }) => beforeMs === shortest.beforeMs && dataSets.includes(dataSet));
  if (declaring === undefined) return [];
  const { path, dataSet, duration: declared } = declaring;
  return [{ code: 'retention-setting', path, dataSet, declared, found }];
}

function overdueDrift(
  { path, dataSet, duration, beforeMs }: ExecutedRetention,
  { overdue }: Observed,
): readonly Drift[] {
  const old = overdue.find((it) => it.dataSet === dataSet && it.beforeMs === beforeMs && it.n > 0);
  if (old === undefined) return [];
  return [{ code: 'retention-overdue', path, dataSet, declared: duration, n: old.n, oldestMs: old.oldestMs }];
}
