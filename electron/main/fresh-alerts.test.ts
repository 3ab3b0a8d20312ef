import { expect, test } from 'vitest';
import type { Alert } from '../contract/calls/alert.ts';
import { toAlertSentence } from './alert-words.ts';
import { createFreshAlerts } from './fresh-alerts.ts';

const alert: Alert = {
  id: 1,
  rule: 'request-deadline',
  subject: 'request-1',
  severity: 'warning',
  value: 3,
  limit: 7,
  firedMs: 100,
  resolvedMs: null,
  acknowledged: null,
  silencedUntilMs: null,
};

test('P-ALR-11 each alert is announced once, and once more when it becomes critical', () => {
  const fresh = createFreshAlerts(50);
  const ids = (alerts: readonly Alert[]): readonly number[] => fresh(alerts).map(({ id }) => id);
  const other = { ...alert, id: 2 };
  const worse = { ...alert, severity: 'critical' as const };
  expect([ids([alert]), ids([other, alert]), ids([worse, other]), ids([worse]), ids([])]).toEqual([
    [1],
    [2],
    [1],
    [],
    [],
  ]);
});

test('P-ALR-11 what fired in an earlier run is not announced again, unless it becomes critical', () => {
  const fresh = createFreshAlerts(101);
  expect(fresh([alert])).toEqual([]);
  expect(fresh([{ ...alert, severity: 'critical' }])).toHaveLength(1);
});

test.each([
  [{}, 'en', 'A request has to be answered. Days left: 3.'],
  [{ value: -2 }, 'en', 'The answer to a request is late. Days: 2.'],
  [{ rule: 'disk', value: 1.44 }, 'fr', 'Le disque est presque plein : 1,4 Go sont libres.'],
] as const)('P-ALR-11 a notification names no person and no request: %j', (changes, language, sentence) => {
  expect(toAlertSentence({ ...alert, ...changes }, language)).toBe(sentence);
});
