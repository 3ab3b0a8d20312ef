import { expect, test } from 'vitest';
import type { StageState } from '../../pipeline/domain/snapshot.ts';
import { whyNotStage } from './why-not-stage.ts';

const states: readonly StageState[] = ['stopped', 'starting', 'running', 'draining', 'failed'];

test('P-STA-3: a stage is started where it stands still, stopped where it does not, and restarted where it runs', () => {
  const why = (act: 'start' | 'stop' | 'restart') => states.map((state) => whyNotStage(act, state, 'running'));
  expect(why('start')).toEqual([null, 'runs-already', 'runs-already', 'runs-already', null]);
  expect(why('stop')).toEqual(['not-running', null, null, 'busy', 'not-running']);
  expect(why('restart')).toEqual(['not-running', 'busy', null, 'busy', 'not-running']);
});

test('P-STA-3: none is started while the pipeline stops, which would not wait for it', () => {
  expect(whyNotStage('start', 'stopped', 'draining')).toBe('busy');
  expect(whyNotStage('restart', 'running', 'draining')).toBe('busy');
  expect(whyNotStage('stop', 'running', 'draining')).toBeNull();
});
