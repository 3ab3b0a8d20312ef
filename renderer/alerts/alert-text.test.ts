import { expect, test } from 'vitest';
import type { Alert } from '../../electron/contract/calls/alert.ts';
import { createText } from '../i18n/text.ts';
import { activeAlerts, isOpen } from './alert-store.ts';
import { alertText, bellText, countText } from './alert-text.ts';

const sample: Alert = {
  id: 1,
  rule: 'lag',
  subject: 'transformer',
  severity: 'warning',
  value: 90.4,
  limit: 60,
  firedMs: 1,
  resolvedMs: null,
  acknowledged: null,
  silencedUntilMs: null,
};
const seen = { atMs: 2, by: 'window' as const };

test.each([
  [{}, 'Transformer was 90 s behind'],
  [{ rule: 'disk', subject: '', value: 1.44, limit: 2 }, 'Free on the disk: 1.4 GB'],
  [{ rule: 'rejections', subject: '', value: 4 }, '4% of the records were rejected'],
  [{ rule: 'retention', subject: '', value: 1 }, '1 record is kept longer than the register allows'],
  [{ rule: 'request-deadline', subject: 'request-1', value: 3 }, 'The answer to a request is due in 3 days'],
  [{ rule: 'request-deadline', subject: 'request-1', value: -1 }, 'The answer to a request is 1 day late'],
] as const)('P-ALR-5 P-ALR-10 an alert says what is wrong, or was when it fired: %j', (changes, what) => {
  expect(alertText(createText('en'), { ...sample, ...changes }).what).toBe(what);
});

test('P-ALR-10 in French too', () => {
  const { what, why, next } = alertText(createText('fr'), { ...sample, value: 1200 });
  expect([what, why, next].join(' ')).toMatch(
    /^Le transformateur avait 1\s200\ss de retard C’était au début de l’alerte. La limite est de 60\ss/,
  );
});

test('P-ALR-10 what was acknowledged or silenced is not to be looked at, and stands behind what is', () => {
  const alerts = [
    { ...sample, id: 1, acknowledged: seen, severity: 'critical' as const },
    { ...sample, id: 2, silencedUntilMs: 9 },
    { ...sample, id: 3 },
    { ...sample, id: 4, resolvedMs: 5 },
    { ...sample, id: 5, severity: 'critical' as const },
  ];
  expect(alerts.filter(isOpen).map(({ id }) => id)).toEqual([3, 5]);
  const known = { alerts, rules: {} as never };
  expect(activeAlerts({ known }).map(({ id }) => id)).toEqual([5, 3, 1, 2]);
});

test('P-ALR-15: how many last is said, and how many of them are on the bell where others are not', () => {
  const alerts = [
    { ...sample, id: 1 },
    { ...sample, id: 2 },
    { ...sample, id: 3, acknowledged: seen },
  ];
  expect(countText(createText('en'), alerts)).toBe('3 alerts, 2 to look at');
  expect(countText(createText('fr'), alerts)).toBe('3 alertes, dont 2 à regarder');
  expect(countText(createText('en'), [alerts[0]!, { ...sample, id: 4, resolvedMs: 5 }])).toBe('1 alert');
});

test('P-ALR-14: the bell says that there is nothing to look at only where it is known', () => {
  const text = createText('en');
  expect(bellText(text, 0, true)).toBe('Alerts: nothing to look at');
  expect(bellText(text, 0, false)).toBe('Alerts: not known now');
  expect(bellText(text, 2, false)).toBe('Alerts: 2 to look at');
});
