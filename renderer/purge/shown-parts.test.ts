import { expect, test } from 'vitest';
import type { PlanView } from '../../electron/contract/calls/purge.ts';
import { shownParts } from './shown-parts.ts';

const count = (dataSet: string, n: number, held = 0) => ({
  dataSet,
  store: 'log',
  n,
  held,
  oldestMs: null,
  newestMs: null,
});
const reason = (dataSet: string): PlanView['reasons'][number] => ({
  activity: 'act-1',
  category: 'identity',
  dataSet,
  duration: 'P1Y',
  beforeMs: 1,
});

test('R-PRG-1: in the window of what nothing goes and nothing is protected is only named, and the rest is in one order', () => {
  const plan = {
    counts: [count('profiles', 2), count('exports', 0), count('logs', 0, 1)],
    reasons: [reason('exports'), reason('logs'), reason('profiles')],
  };
  const { counts, reasons, empty } = shownParts(plan);
  expect(counts.map(({ dataSet }) => dataSet)).toEqual(['profiles', 'logs']);
  expect(reasons.map(({ dataSet }) => dataSet)).toEqual(['profiles', 'logs']);
  expect(empty).toEqual(['exports']);
});
