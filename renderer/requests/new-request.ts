import type { InputOf } from '../../electron/contract/api.ts';
import { earliestReceipt } from '../../gdpr-register/request/act-days.ts';
import { requestChannels } from '../../gdpr-register/request/request.ts';
import { requestKindNames } from '../../gdpr-register/request/request-kind.ts';
import { languages } from '../../gdpr-register/language.ts';
import { isOfDays } from './act-day.ts';
import type { ActDays } from './act-day.ts';
import type { EnteredSelector } from './person-selector.tsx';
import { selectorOf } from './selector-wish.ts';

/** What was entered of a new request, as text. */
export interface EnteredRequest {
  readonly kind: string;
  readonly receivedOn: string;
  readonly channel: string;
  readonly language: string;
  readonly selector: EnteredSelector;
  /** One of several persons that were found; nothing = none is chosen. */
  readonly person: string;
}

/** The days on which a request can have been received. */
export function receiptDays(today: string): ActDays {
  return { first: earliestReceipt, last: today };
}

/** null = something is missing, or the day is none of those. */
export function requestWishOf(entered: EnteredRequest, today: string): InputOf<'request.open'> | null {
  const kind = requestKindNames.find((name) => name === entered.kind);
  const channel = requestChannels.find((name) => name === entered.channel);
  const language = languages.find((name) => name === entered.language);
  const { receivedOn, selector, person } = entered;
  if (kind === undefined || channel === undefined || language === undefined) return null;
  if (!isOfDays(receiptDays(today), receivedOn)) return null;
  const shared = { kind, receivedOn, channel, language };
  if (person !== '') return { ...shared, by: { id: person } };
  if (selector.kind === 'none') return { ...shared, by: null };
  const by = selectorOf(selector.kind, selector.value);
  return by === null ? null : { ...shared, by };
}
