import type { ActivitySummary } from '../../../electron/contract/calls/register.ts';
import type { ActivityState } from '../../../gdpr-register/activity-record.ts';

export interface ListFilter {
  /** Parts of the title, reference or author, in any order; empty = every activity. */
  readonly search: string;
  /** null = every state. */
  readonly state: ActivityState | null;
}

export const wholeRegister: ListFilter = { search: '', state: null };

export function isFiltered({ search, state }: ListFilter): boolean {
  return search.trim() !== '' || state !== null;
}

/** Those that fit, by their titles. */
export function filterActivities(
  activities: readonly ActivitySummary[],
  { search, state }: ListFilter,
  locale: string,
): readonly ActivitySummary[] {
  const parts = foldedOf(search).split(/\s+/).filter(Boolean);
  return activities
    .filter((activity) => {
      const said = foldedOf(`${activity.title} ${activity.reference} ${activity.author}`);
      return (state === null || activity.state === state) && parts.every((part) => said.includes(part));
    })
    .toSorted((a, b) => a.title.localeCompare(b.title, locale));
}

/** Accents and capitals make no difference to who searches. */
function foldedOf(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
