import { expect, test } from 'vitest';
import { defaultAlertRules } from '../../electron/contract/alert-rules.ts';
import { problemsOf, toRules, toTyped } from './rules-wish.ts';

const typed = toTyped(defaultAlertRules());

test('P-ALR-1 what is typed becomes the rules again', () => {
  expect(toRules(typed)).toEqual(defaultAlertRules());
});

test.each([
  ['4', '10', { threshold: true, holdSeconds: false }],
  ['86401', '10', { threshold: true, holdSeconds: false }],
  ['', '', { threshold: true, holdSeconds: true }],
  ['60', '1.5', { threshold: false, holdSeconds: true }],
  ['60', '3601', { threshold: false, holdSeconds: true }],
  ['60,5', '0', { threshold: false, holdSeconds: false }],
] as const)('P-ALR-1 a lag from "%s" s on for "%s" s', (threshold, holdSeconds, problems) => {
  const lag = { on: true, threshold, holdSeconds };
  expect(problemsOf('lag', lag)).toEqual(problems);
  expect(toRules({ ...typed, lag }) === null).toBe(problems.threshold || problems.holdSeconds);
});

test('P-ALR-1 a stage has failed or not: there is no threshold to be wrong', () => {
  expect(problemsOf('stage-failed', typed['stage-failed'])).toEqual({ threshold: false, holdSeconds: false });
});
