import { expect, test } from 'vitest';
import { toDateText, toEnteredDate, type DateKind } from './day-text.ts';

const kept: readonly (readonly [DateKind, string])[] = [
  ['day', '2026-11-24'],
  ['day', '1944-02-29'],
  ['minute', '2099-01-01T00:00'],
  ['second', '2026-11-29T12:04:31'],
];

test('a day or a moment is kept as it was', () => {
  for (const [kind, text] of kept) expect(toDateText(toEnteredDate(text, kind), kind)).toBe(text);
  expect(toDateText(toEnteredDate('2026-11-29T12:04', 'second'), 'second')).toBe('2026-11-29T12:04:00');
});

test('whatever else is none', () => {
  for (const text of ['', '24/11/2026', '2026-11', '2026-13-01', '2025-02-29', 'soon', '2026-11-24T10:00'])
    expect(toEnteredDate(text, 'day'), text).toBeNull();
  for (const text of ['', '2026-11-24', '2026-11-24T25:00', '2026-11-24T10:00Z'])
    expect(toEnteredDate(text, 'minute'), text).toBeNull();
  expect(toDateText(null, 'day')).toBe('');
});
