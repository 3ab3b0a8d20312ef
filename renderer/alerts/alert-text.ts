import type { Alert } from '../../electron/contract/calls/alert.ts';
import { withCapital } from '../../gdpr-register/capital.ts';
import type { AlertWords } from '../i18n/en/alert.ts';
import type { Text } from '../i18n/text.ts';
import type { Tone } from '../ui/badge.tsx';

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
