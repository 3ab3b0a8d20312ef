import type { CalendarDay } from './calendar-day.ts';
import type { RequestAct } from './request-act.ts';
import type { PersonRequest } from './request.ts';

type DatedRequest = Pick<PersonRequest, 'receivedOn' | 'pauses' | 'decision' | 'carriedOut'>;

/** From this day on the regulation applies (Art. 99(2)): a receipt before it is a slip of the year. */
export const earliestReceipt: CalendarDay = '2018-05-25';

export interface RestedOn {
  readonly day: CalendarDay;
  /** As it ends "The day lies before …". */
  readonly what: string;
}

/** What an act of that kind comes after, the latest last. */
export function restsOn(request: DatedRequest, act: RequestAct['act']): readonly RestedOn[] {
  const { receivedOn, decision, carriedOut } = request;
  const received = { day: receivedOn, what: 'the request was received' };
  const decided = decision === null ? [] : [{ day: decision.on, what: 'the decision' }];
  const done = carriedOut === null ? [] : [{ day: carriedOut.on, what: 'it was carried out' }];
  switch (act) {
    case 'ask-identity':
    case 'extend':
    case 'list-recipients':
      return [received];
    case 'confirm-identity':
    case 'decide':
      return inOrder([received, ...identified(request)]);
    case 'carry-out':
    case 'tell-recipient':
    case 'excuse-recipient':
      return inOrder([received, ...decided]);
    case 'close':
    case 'withdraw':
    case 'annul':
      return inOrder([received, ...identified(request), ...decided, ...done]);
  }
}

/** The first day that an act of that kind may be of. */
export function earliestDay(request: DatedRequest, act: RequestAct['act']): CalendarDay {
  return restsOn(request, act).at(-1)?.day ?? request.receivedOn;
}

function identified({ pauses }: DatedRequest): readonly RestedOn[] {
  return pauses.map(({ from, to }) =>
    to === null ? { day: from, what: 'the person was asked' } : { day: to, what: 'the person had answered' },
  );
}

function inOrder(rests: readonly RestedOn[]): readonly RestedOn[] {
  return rests.toSorted((one, other) => one.day.localeCompare(other.day));
}
