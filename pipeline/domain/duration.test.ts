import { expect, test } from 'vitest';
import { durationMs } from './duration.ts';

test.each([
  ['P7D', 604_800_000],
  ['PT36H', 129_600_000],
  ['P1Y', 366 * 86_400_000],
  ['P1M', 31 * 86_400_000],
  ['P2WT1M5S', 1_209_665_000],
])('P-DEL-13: retention %s is %i ms', (text, ms) => expect(durationMs(text)).toBe(ms));

test.each(['', 'P', 'PT', '7D', 'P-1D', 'P1.5D'])('P-DEL-13: "%s" is refused', (text) => {
  expect(() => durationMs(text)).toThrow('ISO 8601');
});
