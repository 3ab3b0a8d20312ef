import { describe, expect, test } from 'vitest';
import { dueBefore, durationTextSchema, parseDuration } from './duration.ts';

describe('retention periods', () => {
  test.each([
    ['P7D', { months: 0, days: 7, seconds: 0 }],
    ['P2Y6M', { months: 30, days: 0, seconds: 0 }],
    ['P1W', { months: 0, days: 7, seconds: 0 }],
    ['PT1H30M5S', { months: 0, days: 0, seconds: 5405 }],
  ])('R-DUR-1: %s is a period', (text, expected) => {
    expect(parseDuration(text)).toEqual(expected);
    expect(durationTextSchema.safeParse(text).success).toBe(true);
  });

  test.each(['', 'P', 'PT', '7D', 'P1.5D', 'P-1D', 'seven days'])('R-DUR-1: "%s" is none', (text) => {
    expect(durationTextSchema.safeParse(text).success).toBe(false);
  });

  test.each([
    ['2026-03-31T10:00:00Z', 'P1M', '2026-02-28T10:00:00Z'],
    ['2024-03-31T10:00:00Z', 'P1M', '2024-02-29T10:00:00Z'],
    ['2024-02-29T00:00:00Z', 'P1Y', '2023-02-28T00:00:00Z'],
    ['2026-01-15T08:30:00Z', 'P2Y', '2024-01-15T08:30:00Z'],
    ['2026-01-03T00:00:00Z', 'P7D', '2025-12-27T00:00:00Z'],
    ['2026-01-01T00:00:30Z', 'PT1M', '2025-12-31T23:59:30Z'],
  ])('R-DUR-2: at %s, %s makes due what is older than %s', (now, period, expected) => {
    expect(dueBefore(new Date(now), parseDuration(period)!).toISOString()).toBe(new Date(expected).toISOString());
  });
});
