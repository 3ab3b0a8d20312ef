import { restsOn } from './act-days.ts';
import type { CalendarDay } from './calendar-day.ts';
import { groundsFor } from './grounds-for.ts';
import { type Decision, deadlineFor, type PersonRequest } from './request.ts';
import type { RequestKind } from './request-kind.ts';
import type { RequestAct } from './request-act.ts';

export type Changed =
  | { readonly ok: true; readonly request: PersonRequest }
  | { readonly ok: false; readonly why: string };

/** The kinds whose outcome the recipients are told (Art. 19). */
export const toldToRecipients: readonly RequestKind[] = ['rectification', 'restriction', 'erasure', 'objection'];

/** The request after an act of `today` or before, or why that act may not be. */
export function changeRequest(request: PersonRequest, act: RequestAct, today: CalendarDay): Changed {
  const why = refusalOf(request, act, today);
  return why === null ? { ok: true, request: apply(request, act) } : { ok: false, why };
}

function refusalOf(request: PersonRequest, act: RequestAct, today: CalendarDay): string | null {
  if (request.closed !== null) return 'The request is closed. Open a new one where the person asks again.';
  if (act.on > today) return 'The day lies in the future.';
  const before = restsOn(request, act.act).find(({ day }) => act.on < day);
  if (before !== undefined) return `The day lies before ${before.what}.`;
  switch (act.act) {
    case 'ask-identity':
      return request.identity.state === 'not-asked' ? null : 'The person was asked for their identity before.';
    case 'confirm-identity':
      return request.identity.state === 'confirmed' ? 'The identity is confirmed already.' : null;
    case 'extend':
      return refusalOfExtension(request, act.on);
    case 'decide':
      return refusalOfDecision(request, act);
    case 'carry-out':
      return refusalOfCarryingOut(request, act.certificate);
    case 'tell-recipient':
    case 'excuse-recipient':
      return request.recipients.some((recipient) => recipient.name === act.name)
        ? null
        : 'There is no such recipient in the request.';
    case 'close':
      return refusalOfClosing(request);
    case 'annul':
      return isDone(request) ? 'What was asked for was done. Close the request as answered.' : null;
    case 'list-recipients':
    case 'withdraw':
      return null;
  }
}

/** The person is told within the month (Art. 12(3)); afterwards it is too late. */
function refusalOfExtension(request: PersonRequest, day: CalendarDay): string | null {
  if (request.extension !== null) return 'The time was extended before; it can be only once.';
  if (request.decision !== null) return 'The request is decided already.';
  const deadline = deadlineFor(request, day);
  return deadline !== null && day > deadline.dueOn
    ? `The person had to be told of an extension by ${deadline.dueOn} (Art. 12(3)).`
    : null;
}

function refusalOfDecision(request: PersonRequest, decision: Decision): string | null {
  const { outcome, grounds, exceptions, reason } = decision;
  if (request.carriedOut !== null) return 'The decision was carried out already.';
  const unknown = grounds.find((ground) => !groundsFor(request).includes(ground));
  if (unknown !== undefined) return `${unknown} is no ground to refuse this request.`;
  if (grounds.includes('exception') !== exceptions.length > 0)
    return 'An exception of Art. 17(3) is named where it is the ground, and only there.';
  if (outcome === 'granted' && grounds.length > 0) return 'What is granted wholly has no ground of refusal.';
  if (outcome !== 'granted' && (grounds.length === 0 || reason === null))
    return 'A refusal, also a partial one, needs a ground and a reason (Art. 12(4)).';
  if (outcome !== 'refused' && request.identity.state !== 'confirmed')
    return 'Confirm the identity first: the data of a person is given, changed or erased for nobody else.';
  return null;
}

function refusalOfCarryingOut(
  { kind, decision, carriedOut }: PersonRequest,
  certificate: string | null,
): string | null {
  if (decision === null || decision.outcome === 'refused') return 'Nothing was granted that could be carried out.';
  if (carriedOut !== null) return 'It was carried out before.';
  return kind === 'erasure' && certificate === null ? 'An erasure is proved by its certificate: name it.' : null;
}

function refusalOfClosing({ kind, decision, carriedOut, recipients }: PersonRequest): string | null {
  if (decision === null) return 'Decide first, or note that the person withdrew the request.';
  if (decision.outcome === 'refused') return null;
  if (carriedOut === null) return 'What was granted is not carried out yet.';
  const waiting = recipients.filter(({ toldOn, notTold }) => toldOn === null && notTold === null).length;
  return waiting > 0 && toldToRecipients.includes(kind)
    ? `${waiting} recipients are not told yet, nor is it said why not (Art. 19).`
    : null;
}

/** Also where the person was erased and nobody noted it here yet. */
function isDone({ kind, carriedOut, subject }: PersonRequest): boolean {
  return carriedOut !== null || (kind === 'erasure' && subject.erasedBy !== undefined);
}

function apply(request: PersonRequest, act: RequestAct): PersonRequest {
  switch (act.act) {
    case 'ask-identity':
      return {
        ...request,
        identity: { state: 'asked', how: null },
        pauses: [...request.pauses, { from: act.on, to: null }],
      };
    case 'confirm-identity':
      return { ...endPause(request, act.on), identity: { state: 'confirmed', how: act.how } };
    case 'extend':
      return { ...request, extension: { on: act.on, reason: act.reason } };
    case 'decide': {
      const { act: _, ...decision } = act;
      return { ...endPause(request, act.on), decision };
    }
    case 'carry-out':
      return { ...request, carriedOut: { on: act.on, certificate: act.certificate } };
    case 'list-recipients':
      return { ...request, recipients: listRecipients(request, act.names) };
    case 'tell-recipient':
      return changeRecipient(request, act.name, { toldOn: act.on, notTold: null });
    case 'excuse-recipient':
      return changeRecipient(request, act.name, { toldOn: null, notTold: act.reason });
    case 'close':
      return close(request, { on: act.on, why: 'answered' });
    case 'withdraw':
      return close(endPause(request, act.on), { on: act.on, why: 'withdrawn' });
    case 'annul':
      return annul(request, act);
  }
}

function endPause(request: PersonRequest, to: CalendarDay): PersonRequest {
  return { ...request, pauses: request.pauses.map((pause) => (pause.to === null ? { ...pause, to } : pause)) };
}

/** What is known of those that were listed before stays. */
function listRecipients({ recipients }: PersonRequest, names: readonly string[]): PersonRequest['recipients'] {
  return [...new Set(names)].map(
    (listed) => recipients.find((known) => known.name === listed) ?? { name: listed, toldOn: null, notTold: null },
  );
}

function changeRecipient(
  request: PersonRequest,
  named: string,
  change: { readonly toldOn: CalendarDay | null; readonly notTold: string | null },
): PersonRequest {
  const recipients = request.recipients.map((known) => (known.name === named ? { ...known, ...change } : known));
  return { ...request, recipients };
}

/** Nobody asked for this: it is about no person, and no other request of theirs. */
function annul(request: PersonRequest, { on: day, reason }: Extract<RequestAct, { act: 'annul' }>): PersonRequest {
  const closed = close(endPause(request, day), { on: day, why: 'mistaken', reason });
  return { ...closed, subject: { key: null, id: null } };
}

/** The id was needed only to answer; the keyed hash stays, so that a second request is known as one. */
function close(request: PersonRequest, closed: NonNullable<PersonRequest['closed']>): PersonRequest {
  return { ...request, subject: { ...request.subject, id: null }, closed };
}
