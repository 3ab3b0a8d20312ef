import type { CalendarDay } from '../../../gdpr-register/request/calendar-day.ts';
import type { Deadline } from '../../../gdpr-register/request/deadline.ts';
import { groundsFor } from '../../../gdpr-register/request/grounds-for.ts';
import { lettersFor } from '../../../gdpr-register/letters/letter.ts';
import { deadlineFor, stateOf } from '../../../gdpr-register/request/request.ts';
import type { RequestList, RequestView } from '../../contract/calls/request.ts';
import type { RequestPage, StoredRequest } from './request-folder.ts';

/** From so many days before the last one on an answer is due soon. */
const soonDays = 7;

/** A request as it stands on a day; `all` are those among which others of the same person are looked for. */
export function toRequestView(
  { revision, request }: StoredRequest,
  { all, today }: { readonly all: readonly StoredRequest[]; readonly today: CalendarDay },
): RequestView {
  const { schema: _, id, subject, ...content } = request;
  const related = all.filter(({ request: other }) => other.id !== id && isSame(subject.key, other.subject.key));
  return {
    id,
    revision,
    request: content,
    person: subject.id,
    erasedBy: subject.erasedBy ?? null,
    related: related.map(({ request: other }) => other.id),
    state: stateOf(request),
    deadline: toDeadline(deadlineFor(request, today)),
    letters: lettersFor(request),
    grounds: groundsFor(request),
  };
}

/** What is due next comes first; behind it what is closed, the newest first. */
export function toRequestList({ requests, damaged }: RequestPage, today: CalendarDay): RequestList {
  const views = requests.map((stored) => toRequestView(stored, { all: requests, today }));
  return { requests: views.toSorted(byDue), damaged: damaged.map((each) => ({ ...each })) };
}

function byDue(a: RequestView, b: RequestView): number {
  if (a.deadline && b.deadline) return compare(a.deadline.dueOn, b.deadline.dueOn) || compare(a.id, b.id);
  if (a.deadline || b.deadline) return a.deadline ? -1 : 1;
  return compare(b.request.receivedOn, a.request.receivedOn) || compare(b.id, a.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isSame(key: string | null, other: string | null): boolean {
  return key !== null && key === other;
}

function toDeadline(deadline: Deadline | null): RequestView['deadline'] {
  if (deadline === null) return null;
  const { dueOn, daysLeft, state } = deadline;
  if (state !== 'running') return { dueOn, daysLeft, state };
  return { dueOn, daysLeft, state: daysLeft <= soonDays ? 'soon' : 'in-time' };
}
