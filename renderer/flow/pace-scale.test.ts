import { expect, test } from 'vitest';
import { paceSchema, pipelineConfigSchema } from '../../pipeline/domain/config.ts';
import { paceAt, paceSteps, stepOf } from './pace-scale.ts';

const paces = Array.from({ length: paceSteps + 1 }, (_, step) => paceAt(step));

test('the pace slider runs from one user in six seconds to as fast as it goes', () => {
  expect([paces[0], paces.at(-2), paces.at(-1)]).toEqual([1 / 6, 50_000, 'max']);
  for (const pace of paces) expect(paceSchema.parse(pace)).toBe(pace);
  const numbers = paces.filter((pace) => pace !== 'max');
  expect(numbers.every((pace, step) => pace > (numbers[step - 1] ?? 0))).toBe(true);
  // No step more than doubles the pace.
  expect(numbers.every((pace, step) => pace <= 2 * (numbers[step - 1] ?? pace))).toBe(true);
});

test('P-WCH-14 as many steps back as forth come to the pace that was; round paces, and the first one, are steps', () => {
  for (const [step, pace] of paces.entries()) expect(stepOf(pace)).toBe(step);
  for (const round of [1, 10, 50, 100, pipelineConfigSchema.parse({}).pace, 500, 1000, 2000, 10_000]) {
    expect(paces).toContain(round);
  }
});

test('a pace between two steps, or beyond the last, is at the nearest', () => {
  expect([paceAt(stepOf(210)), paceAt(stepOf(0.9)), paceAt(stepOf(1_000_000))]).toEqual([200, 1, 50_000]);
});
