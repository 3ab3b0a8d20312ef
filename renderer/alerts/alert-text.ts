import type { Alert } from '../../electron/contract/calls/alert.ts';
import { withCapital } from '../../gdpr-register/capital.ts';
import type { AlertWords } from '../i18n/en/alert.ts';
import type { Text } from '../i18n/text.ts';
import type { Tone } from '../ui/badge.tsx';
import { isOpen } from './alert-store.ts';

/** What is wrong, why it is said, and what to do, in the window's language. */
export function alertText(text: Text, alert: Pick<Alert, 'rule' | 'subject' | 'value' | 'limit'>): AlertWords {
  const { rule, subject, value, limit } = alert;
  const { stageObjects } = text.words.terms;
  const places = {
    stage: Object.hasOwn(stageObjects, subject)
      ? withCapital(stageObjects[subject as keyof typeof stageObjects])
      : subject,
    value: rule === 'disk' ? text.format.seconds(value) : text.format.count(value),
    limit: text.format.count(limit),
  };
  const { why, next } = text.words.alert.words[rule];
  return { what: text.fill(whatOf(text, alert), places), why: text.fill(why, places), next };
}

function whatOf({ words, plural }: Text, { rule, value }: Pick<Alert, 'rule' | 'value'>): string {
  const { alert } = words;
  if (rule === 'retention') return plural(alert.overdue, value);
  if (rule !== 'request-deadline') return alert.words[rule].what;
  return value < 0 ? plural(alert.late, -value) : plural(alert.due, value);
}

export function toneOfAlert({ severity }: Pick<Alert, 'severity'>): Tone {
  return severity === 'critical' ? 'bad' : 'warn';
}

/** How many last, and how many of these are on the bell, where that is not each. */
export function countText({ words: { alert: words }, plural, fill, format }: Text, alerts: readonly Alert[]): string {
  const lasting = alerts.filter(({ resolvedMs }) => resolvedMs === null);
  const count = plural(words.lasting, lasting.length);
  const open = lasting.filter(isOpen).length;
  return open === lasting.length ? count : fill(words.lastingOf, { count, open: format.count(open) });
}

/** What the bell says; that nothing is to be looked at only where it is known (P-ALR-14). */
export function bellText({ words: { alert: words }, plural }: Text, open: number, isKnown: boolean): string {
  if (open > 0) return plural(words.bell, open);
  return isKnown ? words.bellNone : words.bellUnknown;
}
