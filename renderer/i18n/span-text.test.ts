import { expect, test } from 'vitest';
import { spanText } from './span-text.ts';
import { createText } from './text.ts';

const at = (day: number, hour: number): number => new Date(2026, 10, day, hour, 30, 15).getTime();
const said = (fromMs: number, toMs: number): string => spanText({ fromMs, toMs }, createText('en'), at(30, 12));

test('P-SPN-1: a span of another day says its days, and one of today its times', () => {
  expect(said(at(30, 9), at(30, 10))).toBe('09:30:15 – 10:30:15');
  expect(said(at(28, 9), at(28, 10))).toBe('28 Nov, 09:30:15 – 10:30:15');
  expect(said(at(29, 23), at(30, 1))).toBe('29 Nov, 23:30:15 – 30 Nov, 01:30:15');
});
