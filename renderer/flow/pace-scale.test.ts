import { expect, test } from 'vitest';
import { paceSchema } from '../../pipeline/domain/config.ts';
import { paceAt, paceSteps, stepOf } from './pace-scale.ts';

test('the pace slider runs from one user in six seconds to as fast as it goes', () => {
  const paces = Array.from({ length: paceSteps + 1 }, (_, step) => paceAt(step));
  expect([paces[0], paces.at(-2), paces.at(-1)]).toEqual([1 / 6, 50_000, 'max']);
  for (const pace of paces) expect(paceSchema.parse(pace)).toBe(pace);
  const numbers = paces.filter((pace) => pace !== 'max');
  expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers);
  for (const pace of paces) expect(Math.abs(stepOf(pace) - paces.indexOf(pace))).toBeLessThanOrEqual(3);
});
