import { expect, test } from 'vitest';
import { localeOf } from '../../i18n/language.ts';
import { toDateText, type DateKind } from './day-text.ts';
import { pastedDate } from './pasted-date.ts';

function pasted(text: string, kind: DateKind): string {
  return toDateText(pastedDate(text, kind), kind);
}

test('P-LOK-11: a date is taken as a machine writes it', () => {
  expect(pasted(' 2026-03-05\n', 'day')).toBe('2026-03-05');
  expect(pasted('2026-03-05T09:41', 'minute')).toBe('2026-03-05T09:41');
  expect(pasted('2026-03-05 09:41:07', 'second')).toBe('2026-03-05T09:41:07');
});

test('P-LOK-11: a date is taken as the language of the window writes it', () => {
  const moment = new Date(2026, 2, 5, 9, 41, 7);
  for (const locale of Object.values(localeOf)) {
    const day = new Intl.DateTimeFormat(locale).format(moment);
    expect(pasted(day, 'day'), day).toBe('2026-03-05');
    const whole = moment.toLocaleString(locale);
    expect(pasted(whole, 'second'), whole).toBe('2026-03-05T09:41:07');
  }
  expect(pasted('5/3/2026', 'day')).toBe('2026-03-05');
});

test('whatever else is not taken', () => {
  for (const text of ['', 'soon', '30/02/2026', '2026-02-30', '03/25/2026', '05/03/26', '2026-03-05T09:41', '5'])
    expect(pastedDate(text, 'day'), text).toBeNull();
  for (const text of ['05/03/2026', '2026-03-05', '2026-03-05T09:41Z', '05/03/2026 25:00'])
    expect(pastedDate(text, 'minute'), text).toBeNull();
});
