import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromLocalMoment, toLocalMoment } from './local-moment.ts';

test('P-SPN-1: a moment is written and read in the time of this machine, to the second', () => {
  // In autumn an hour of the night comes twice, and text cannot say which: noon is never one of them.
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.nat(59), (day, second) => {
      const at = new Date(1970, 0, 1 + day, 12, 5, second).getTime();
      expect(fromLocalMoment(toLocalMoment(at))).toBe(at);
    }),
  );
  expect(fromLocalMoment('')).toBeNull();
});
