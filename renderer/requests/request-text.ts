import type { RequestView } from '../../electron/contract/calls/request.ts';
import { erasureExceptions, refusalGrounds } from '../../gdpr-register/request/grounds.ts';
import type { RequestState } from '../../gdpr-register/request/request.ts';
import type { Text } from '../i18n/text.ts';
import type { Tone } from '../ui/badge.tsx';

type Deadline = NonNullable<RequestView['deadline']>;
type Decision = NonNullable<RequestView['request']['decision']>;

/** How much time is left, or how late it is. */
export function clockText({ words, plural }: Text, { state, daysLeft }: Deadline): string {
  if (state === 'overdue') return plural(words.request.late, -daysLeft);
  return plural(state === 'paused' ? words.request.paused : words.request.left, daysLeft);
}

const clockTones: Readonly<Record<Deadline['state'], Tone>> = {
  'in-time': 'ok',
  soon: 'warn',
  overdue: 'bad',
  paused: 'quiet',
};

export function toneOfClock(state: Deadline['state']): Tone {
  return clockTones[state];
}

const stateTones: Readonly<Record<RequestState, Tone>> = {
  open: 'accent',
  'identity-asked': 'warn',
  decided: 'accent',
  'carried-out': 'accent',
  closed: 'quiet',
};

/** Where a request stands; of one that is closed, how it has ended. */
export function stateText({ words }: Text, { state, request }: Pick<RequestView, 'state' | 'request'>): string {
  return request.closed === null ? words.request.states[state] : words.request.endings[request.closed.why];
}

export function toneOfState(state: RequestState): Tone {
  return stateTones[state];
}

/** The grounds of a decision with their articles, as the letters give them. */
export function groundTexts({ language }: Text, { grounds, exceptions }: Decision): readonly string[] {
  const stated = [...grounds.map((name) => refusalGrounds[name]), ...exceptions.map((name) => erasureExceptions[name])];
  return stated.map(({ label, article }) => `${label[language]} (${language === 'fr' ? 'art.' : 'Art.'} ${article})`);
}
