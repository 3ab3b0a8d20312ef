import { expect, test } from 'vitest';
import { stepsOf } from '../../gdpr-register/purge-steps.ts';
import { erasedPart, pendingStepOf, phaseOf } from './purge-phase.ts';

const names = stepsOf(['raw-messages', 'profiles']);

function after(done: number) {
  const steps = names.map((step, place) => ({ step, atMs: place < done ? 1000 + place : null }));
  return {
    steps,
    state: 'running' as const,
    certified: steps.some(({ step, atMs }) => step === 'certified' && atMs !== null),
  };
}

test('a purge goes from the preview through erasing and verification to its certificate', () => {
  expect(phaseOf(null)).toBe('preview');
  expect(names.map((_, done) => phaseOf(after(done + 1)))).toEqual([
    'erasing', // intended
    'erasing', // recorded
    'erasing', // barrier
    'erasing', // the first data set
    'verifying', // the second: all is erased
    'verifying',
    'verifying',
    'verifying',
    'certified',
    'certified',
  ]);
  expect([pendingStepOf(after(0)), pendingStepOf(after(4)), pendingStepOf(after(names.length))]).toEqual([
    'intended',
    'erasing:profiles',
    null,
  ]);
});

test('R-PRG-21: a data set is erased by parts, from the beginning of its step on, then wholly, and before that not at all', () => {
  const erasing = { dataSet: 'profiles', erased: 30, due: 120 };
  const parts = (done: number) =>
    ['raw-messages', 'profiles', 'logs'].map((dataSet) => erasedPart({ ...after(done), erasing }, dataSet));
  expect([parts(4), parts(5)]).toEqual([
    [1, 0.25, null],
    [1, 1, null],
  ]);
  const raw = (state: 'running' | 'paused') => erasedPart({ ...after(3), erasing: null, state }, 'raw-messages');
  expect([raw('running'), raw('paused')]).toEqual([0, null]);
  expect(erasedPart({ ...after(4), erasing: { ...erasing, erased: 130 } }, 'profiles')).toBe(1);
  expect(erasedPart({ ...after(4), erasing: { ...erasing, erased: 0, due: 0 } }, 'profiles')).toBe(0);
});
