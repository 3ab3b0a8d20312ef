import { expect, test } from 'vitest';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { createText } from '../i18n/text.ts';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { readText, restOfSource, shortProgress } from './source-progress-text.ts';

const text = createText('en');
const bytes = { unit: 'bytes', done: 2_000_000, of: 8_000_000, users: 2000 } as const;

function reading(source: Partial<Snapshot['source']>, producer = sampleStage({ recordsPerSecond: 100 })): Snapshot {
  const snapshot = sampleSnapshot();
  return {
    ...snapshot,
    source: { ...snapshot.source, kind: 'files', progress: bytes, ...source },
    stages: { ...snapshot.stages, producer },
  };
}

const still = sampleStage({ state: 'stopped' });

test('P-WCH-9: the node of a source with an end says how far it is and how long the rest takes, or where it was left', () => {
  expect(shortProgress(reading({}), text)).toBe('25% · 1\u00a0min');
  expect(shortProgress(reading({}, sampleStage({ recordsPerSecond: 60 })), text)).toBe('25% · 2\u00a0min');
  expect(shortProgress(reading({}, sampleStage()), text)).toBe('25%');
  expect(shortProgress(reading({}, still), text)).toBe('stopped at 25%');
  expect(shortProgress(reading({ ended: true }), text)).toBeNull();
  expect(shortProgress(reading({ progress: null }), text)).toBeNull();
  const almost = { unit: 'users', done: 9999, of: 10_000, users: 9999 } as const;
  expect(shortProgress(reading({ progress: almost }), text)).toBe('99% · 1\u00a0s');
});

test('P-WCH-9: its details say what was read of how much, how fast, and what the next start does', () => {
  expect(readText(bytes, text)).toBe('2 MB of 8 MB, 2,000 users');
  expect(readText({ unit: 'users', done: 40, of: 1000, users: 40 }, text)).toBe('40 of 1,000 users');
  expect(restOfSource(reading({}), bytes, text)).toBe('100/s · 1\u00a0min left');
  expect(restOfSource(reading({}, still), bytes, text)).toBe('The next start goes on there.');
  expect(restOfSource(reading({ kind: 'randomuser' }, still), bytes, text)).toBe('The next start begins anew.');
  const failed = sampleStage({ state: 'failed' });
  expect(restOfSource(reading({}, failed), bytes, text)).toBe('Once its error is mended, a start goes on there.');
  expect(restOfSource(reading({ ended: true }, still), bytes, text)).toBe('all read');
});
