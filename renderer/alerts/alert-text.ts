import type { Alert } from '../../electron/contract/calls/alert.ts';
import type { AlertWords } from '../i18n/en/alert.ts';
import type { Text } from '../i18n/text.ts';
import type { Tone } from '../ui/badge.tsx';

/** What is wrong, why it is said, and what to do, in the window's language. */
export function alertText(text: Text, alert: Pick<Alert, 'rule' | 'subject' | 'value' | 'limit'>): AlertWords {
  const { rule, subject, value, limit } = alert;
  const { what, why, next } = text.words.alert.words[rule];
  const { stages } = text.words.terms;
  const places = {
    stage: Object.hasOwn(stages, subject) ? stages[subject as keyof typeof stages] : subject,
    value: rule === 'disk' ? text.format.seconds(value) : text.format.count(value),
    limit: text.format.count(limit),
  };
  return { what: countedText(text, alert) ?? text.fill(what, places), why: text.fill(why, places), next };
}

/** Of the rules that count: their words depend on the number. */
function countedText({ words, plural }: Text, { rule, value }: Pick<Alert, 'rule' | 'value'>): string | null {
  if (rule === 'retention') return plural(words.alert.overdue, value);
  if (rule !== 'request-deadline') return null;
  return value < 0 ? plural(words.alert.late, -value) : plural(words.alert.due, value);
}

export function toneOfAlert({ severity }: Pick<Alert, 'severity'>): Tone {
  return severity === 'critical' ? 'bad' : 'warn';
}
