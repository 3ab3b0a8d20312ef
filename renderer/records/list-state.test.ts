import { expect, test } from 'vitest';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { type ListOf, listState, toneOfList } from './list-state.ts';

const running = sampleSnapshot();
const stopped = { stages: { ...running.stages, transformer: sampleStage({ state: 'stopped' }) } };
const window = { fromMs: 1, toMs: 2 };
const held = { ids: ['a'], atMs: 1, stored: 1, isPaused: false };

function of(change: Partial<ListOf>) {
  return listState({ held: null, window: null, snapshot: running, hearing: 'heard', ...change });
}

test('P-REC-10: a list is live only while something new can come into it', () => {
  expect(of({})).toBe('following');
  expect(of({ snapshot: stopped })).toBe('stopped');
  expect(of({ window })).toBe('ofTime');
  expect(of({ hearing: 'away' })).toBe('unknown');
  expect(of({ held, window, snapshot: stopped })).toBe('held');
  expect(of({ held: { ...held, isPaused: true } })).toBe('paused');
  expect(of({ snapshot: null, hearing: 'connecting' })).toBe('connecting');
  const tones = (['following', 'paused', 'held', 'ofTime', 'stopped', 'connecting', 'unknown'] as const).map(
    toneOfList,
  );
  expect(tones).toEqual(['ok', 'warn', 'warn', 'quiet', 'quiet', 'quiet', 'quiet']);
});
