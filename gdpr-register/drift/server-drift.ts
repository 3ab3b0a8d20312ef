import { executedRetentionsOf } from '../bound-retention.ts';
import type { FieldPath } from '../fields.ts';
import type { Drift, DriftContext } from './drift.ts';

const profilesPath: FieldPath = ['dataCategories', 'rows'];
/** A server counts in thousandths, a declared month has as many days as it has. */
const toleranceMs = 3_600_000;

/** What servers remove by themselves against the periods that are declared. */
export function serverDrift(context: DriftContext): readonly Drift[] {
  const { observed, answersForAll } = context;
  const seconds = observed.servers.profilesExpireAfter;
  const expires: readonly Drift[] =
    answersForAll && seconds !== null ? [{ code: 'profiles-expire', path: profilesPath, seconds }] : [];
  const removed = answersForAll ? observed.servers.heldButRemoved : [];
  const ofHeld = removed.map(({ dataSet, ms }): Drift => {
    return { code: 'held-removed', path: profilesPath, dataSet, foundMs: ms };
  });
  return [...topicDrift(context), ...ofHeld, ...expires];
}

/** Of each topic it is to be the shortest period that any activity declares for its data set. */
function topicDrift({ activity, activities, observed }: DriftContext): Drift[] {
  const { nowMs, servers } = observed;
  const own = executedRetentionsOf(activity.entry, nowMs);
  const all = activities.flatMap(({ entry }) => executedRetentionsOf(entry, nowMs));
  return servers.retention.flatMap(({ dataSet, ms: foundMs }): Drift[] => {
    const shortest = Math.max(...all.filter((it) => it.dataSet === dataSet).map(({ beforeMs }) => beforeMs));
    const declaring = own.find((it) => it.dataSet === dataSet && it.beforeMs === shortest);
    if (declaring === undefined) return [];
    if (foundMs !== null && Math.abs(nowMs - shortest - foundMs) <= toleranceMs) return [];
    return [{ code: 'server-retention', path: declaring.path, dataSet, declared: declaring.duration, foundMs }];
  });
}
