import { type ActivityRecord, currentOf, headOf } from '../../../gdpr-register/activity-record.ts';
import { missingIn, scoreOf } from '../../../gdpr-register/completeness.ts';
import { textOf, valueOf } from '../../../gdpr-register/entry-values.ts';
import type { Activity, ActivitySummary } from '../../contract/calls/register.ts';

export function toActivity(record: ActivityRecord): Activity {
  const { id, versions, drafts } = record;
  return { id, versions: versions.map((version) => headOf(version)), current: currentOf(record), drafts };
}

/** `drift` = how many differences the last check found. */
export function toSummary(record: ActivityRecord, drift: number): ActivitySummary {
  const { entry, version, savedMs, author, state } = currentOf(record);
  return {
    id: record.id,
    title: textOf(valueOf(entry, 'identity', 'title')) ?? '',
    reference: textOf(valueOf(entry, 'identity', 'reference')) ?? '',
    kind: entry.kind,
    state,
    version,
    savedMs,
    author,
    score: scoreOf(entry),
    missing: missingIn(entry).length,
    dueOn: textOf(valueOf(entry, 'review', 'dueOn')),
    drift,
    drafts: record.drafts.length,
  };
}
