import type { RequestView } from '../../electron/contract/calls/request.ts';
import { changeRequest } from '../../gdpr-register/request/change-request.ts';
import type { RequestAct } from '../../gdpr-register/request/request-act.ts';
import type { PersonRequest } from '../../gdpr-register/request/request.ts';

export const offerableActs = [
  'confirm-identity',
  'ask-identity',
  'decide',
  'carry-out',
  'close',
  'extend',
  'withdraw',
  'annul',
] as const;
export type OfferableAct = (typeof offerableActs)[number];

type Judged = Pick<RequestView, 'id' | 'request' | 'erasedBy'>;

/** The request as the rules take it. Of whom it is about they know no more than that they were erased. */
function toPersonRequest({ id, request, erasedBy }: Judged): PersonRequest {
  const subject = { key: null, id: null, ...(erasedBy === null ? {} : { erasedBy }) };
  return { schema: 'vigie-request/1', id, subject, ...request };
}

/** What may be done with a request on a day, in the order in which it usually comes: the rules are asked, act by act. */
export function offeredActs(view: Judged, today: string): readonly OfferableAct[] {
  const request = toPersonRequest(view);
  return offerableActs.filter((act) => changeRequest(request, probeOf(act, today), today).ok);
}

/** An act of that kind which fails only where every act of that kind would. */
function probeOf(act: OfferableAct, on: string): RequestAct {
  switch (act) {
    case 'confirm-identity':
      return { act, on, how: 'seen' };
    case 'extend':
    case 'annul':
      return { act, on, reason: 'complex' };
    case 'decide':
      return { act, on, outcome: 'refused', grounds: ['not-held'], exceptions: [], reason: 'none held' };
    case 'carry-out':
      return { act, on, certificate: 'any' };
    default:
      return { act, on };
  }
}

/** The one that usually comes next. */
export function nextAct(offered: readonly OfferableAct[]): OfferableAct | null {
  return (['close', 'carry-out', 'confirm-identity', 'decide'] as const).find((act) => offered.includes(act)) ?? null;
}
