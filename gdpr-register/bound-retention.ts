import { dueBefore, parseDuration } from './duration.ts';
import type { Entry } from './entry.ts';
import type { FieldPath } from './fields.ts';
import type { PurgeReason } from './purge-plan.ts';
import { type RetentionRule, retentionsOf } from './retention-rules.ts';

/** A retention period that an entry binds to a data set of the pipeline. */
export interface BoundRetention {
  readonly path: FieldPath;
  readonly category: string;
  readonly dataSet: string;
  readonly duration: string;
  /** Why a purge cannot execute it; null where it can. */
  readonly hindrance: Hindrance | null;
}

/**
 * No store knows when a contract ended; a purge destroys, so what is to be anonymised or archived is for people; and in
 * active use before an intermediate archive nothing is destroyed yet.
 */
export type Hindrance = 'no-start' | 'contract-end' | 'other-fate' | 'archived-next';

export function boundRetentionsOf(entry: Entry): readonly BoundRetention[] {
  const rules = retentionsOf(entry);
  return rules.flatMap((rule) =>
    rule.dataSets.map((dataSet) => ({
      path: rule.path,
      category: rule.category ?? '',
      dataSet,
      duration: rule.duration,
      hindrance: hindranceOf(rule, isArchivedNext(rule, dataSet, rules)),
    })),
  );
}

function hindranceOf({ startsAt, phase, fate }: RetentionRule, isArchived: boolean): Hindrance | null {
  if (startsAt === null) return 'no-start';
  if (startsAt === 'contract-end') return 'contract-end';
  if (fate === 'anonymise' || fate === 'archive') return 'other-fate';
  return isArchived && phase !== 'intermediate' ? 'archived-next' : null;
}

/** Whether the same category keeps the same data in an intermediate archive afterwards. */
function isArchivedNext(rule: RetentionRule, dataSet: string, rules: readonly RetentionRule[]): boolean {
  const [section, , row] = rule.path;
  return rules.some(
    ({ path, phase, dataSets }) =>
      phase === 'intermediate' && path[0] === section && path[2] === row && dataSets.includes(dataSet),
  );
}

export type ExecutedRetention = BoundRetention & { readonly beforeMs: number };

/** Those that a purge can execute, each with the moment before which its data are due. */
export function executedRetentionsOf(entry: Entry, nowMs: number): readonly ExecutedRetention[] {
  return boundRetentionsOf(entry).flatMap((it) => {
    const period = it.hindrance === null ? parseDuration(it.duration) : null;
    return period === null ? [] : [{ ...it, beforeMs: dueBefore(new Date(nowMs), period).getTime() }];
  });
}

/** What the entry of an activity asks a purge to destroy now, and which rule says so. */
export function purgeReasonsOf(activity: string, entry: Entry, nowMs: number): readonly PurgeReason[] {
  return executedRetentionsOf(entry, nowMs).map(({ category, dataSet, duration, beforeMs }) => ({
    activity,
    category,
    dataSet,
    duration,
    beforeMs,
  }));
}
