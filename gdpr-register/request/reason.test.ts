import { expect, test } from 'vitest';
import { reasonSchema } from './request.ts';

test.each(['write to a@b.example', 'call 06 12 34 56 78', '+33612345678'])('R-REQ-1 takes no text as "%s"', (text) => {
  expect(reasonSchema.safeParse(text).success).toBe(false);
});

test('R-REQ-1 takes reasons with dates and articles', () => {
  expect(reasonSchema.parse('Contract of 2026-11-02, Art. 17(3)(e), 12 files.')).toContain('2026-11-02');
});
