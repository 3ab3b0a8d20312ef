import type { RequestView } from '../../electron/contract/calls/request.ts';
import { earliestDay } from '../../gdpr-register/request/act-days.ts';
import type { RequestAct } from '../../gdpr-register/request/request-act.ts';

/** The days that an act may be of, as `2026-11-24`. */
export interface ActDays {
  readonly first: string;
  readonly last: string;
}

/** From what the act rests on until today. */
export function actDays({ request }: Pick<RequestView, 'request'>, act: RequestAct['act'], today: string): ActDays {
  return { first: earliestDay(request, act), last: today };
}

export function isOfDays({ first, last }: ActDays, day: string): boolean {
  return day >= first && day <= last;
}
