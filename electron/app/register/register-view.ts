import { type ActivityRecord, currentOf, headOf } from '../../../gdpr-register/activity-record.ts';
import { missingIn, neededIn, scoreOf } from '../../../gdpr-register/completeness.ts';
import { textOf, valueOf } from '../../../gdpr-register/entry-values.ts';
import type { Entry } from '../../../gdpr-register/entry.ts';
import type { Activity, ActivitySummary } from '../../contract/calls/register.ts';

export function toActivity(record: ActivityRecord): Activity {
  const { id, versions, drafts } = record;
  return { id, versions: versions.map((version) => headOf(version)), current: currentOf(record), drafts };
}

/** `drift` = how many differences the last check found; null before the first. */
export function toSummary(record: ActivityRecord, drift: number | null): ActivitySummary {
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
    ...completenessOf(entry),
    dueOn: textOf(valueOf(entry, 'review', 'dueOn')),
    drift,
    drafts: record.drafts.length,
  };
}

type Completeness = Pick<ActivitySummary, 'score' | 'missing' | 'needed'>;

/** A version never changes; the list is made anew whenever any draft is kept. */
const known = new WeakMap<Entry, Completeness>();

function completenessOf(entry: Entry): Completeness {
  const completeness = known.get(entry) ?? {
    score: scoreOf(entry),
    missing: missingIn(entry).length,
    needed: neededIn(entry),
  };
  known.set(entry, completeness);
  return completeness;
}
