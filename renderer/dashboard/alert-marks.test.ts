import { expect, test } from 'vitest';
import { sampleAlert } from '../testing/sample-alert.ts';
import { createText } from '../i18n/text.ts';
import { toAlertMarks } from './alert-marks.ts';

const text = createText('en');
const bounds = { fromMs: 1000, toMs: 9000 };

test('P-PNL-8 alerts about the pipeline that lasted in the time of the chart, in the order in which they began', () => {
  const alerts = [
    { ...sampleAlert, id: 4, firedMs: 9500 },
    { ...sampleAlert, id: 3, firedMs: 5000 },
    { ...sampleAlert, id: 2, rule: 'lag' as const, severity: 'warning' as const, firedMs: 500, resolvedMs: 1200 },
    { ...sampleAlert, id: 1, firedMs: 100, resolvedMs: 900 },
  ];
  expect(toAlertMarks(alerts, bounds, text)).toEqual([
    { atMs: 500, endMs: 1200, isBad: false, name: expect.stringContaining('behind') },
    { atMs: 5000, endMs: null, isBad: true, name: 'Producer has failed' },
  ]);
});

test('P-PNL-8 what lasts for days and changes nothing that is measured is not marked', () => {
  const alerts = [
    { ...sampleAlert, rule: 'retention' as const, firedMs: 2000, value: 3 },
    { ...sampleAlert, rule: 'request-deadline' as const, firedMs: 3000, value: 2 },
  ];
  expect(toAlertMarks(alerts, bounds, text)).toEqual([]);
});

test('P-PNL-8 the newest thirty', () => {
  const alerts = Array.from({ length: 40 }, (_, n) => ({ ...sampleAlert, id: n + 1, firedMs: 2000 + n }));
  const marks = toAlertMarks(alerts.toReversed(), bounds, text);
  expect([marks.length, marks[0]?.atMs, marks.at(-1)?.atMs]).toEqual([30, 2010, 2039]);
});
