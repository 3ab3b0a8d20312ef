import { expect, test } from 'vitest';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { listState, toneOfList } from './list-state.ts';

const running = sampleSnapshot();
const stopped = { stages: { ...running.stages, transformer: sampleStage({ state: 'stopped' }) } };
const window = { fromMs: 1, toMs: 2 };
const held = { ids: ['a'], atMs: 1, stored: 1, isPaused: false };

test('P-REC-10: a list is live only while something new can come into it', () => {
  expect(listState({ held: null, window: null, snapshot: running })).toBe('following');
  expect(listState({ held: null, window: null, snapshot: stopped })).toBe('stopped');
  expect(listState({ held: null, window, snapshot: running })).toBe('ofTime');
  expect(listState({ held: null, window: null, snapshot: null })).toBe('unknown');
  expect(listState({ held, window, snapshot: stopped })).toBe('held');
  expect(listState({ held: { ...held, isPaused: true }, window: null, snapshot: running })).toBe('paused');
  const tones = (['following', 'paused', 'held', 'ofTime', 'stopped', 'unknown'] as const).map(toneOfList);
  expect(tones).toEqual(['ok', 'warn', 'warn', 'quiet', 'quiet', 'quiet']);
});
