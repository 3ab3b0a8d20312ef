import { expect, test } from 'vitest';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { hintOf } from './first-hint.ts';

const hint = (snapshot: Partial<Snapshot>) =>
  hintOf({ connection: 'open', snapshot: { ...sampleSnapshot(), ...snapshot } });
const { stages, balance, source } = sampleSnapshot();
const running = { state: 'running', stages: { ...stages, producer: sampleStage({ state: 'running' }) } } as const;
const published = { balance: { ...balance, published: 10 } };

test('a first launch says what is so: nothing yet, started, flowing, read to its end, stopped, or failed', () => {
  expect([
    hint({ state: 'stopped' }),
    hint(running),
    hint({ ...running, ...published }),
    hint({ ...running, ...published, source: { ...source, ended: true } }),
    hint({ ...running, ...published, source: { ...source, kind: 'files', ended: true } }),
    hint({ state: 'stopped', stages: { ...stages, producer: sampleStage({ state: 'stopped' }) }, ...published }),
    hint({ state: 'failed', stages: { ...stages, producer: sampleStage({ state: 'failed' }) } }),
  ]).toEqual(['firstLaunch', 'firstStart', 'firstRun', 'firstEnd', 'firstFilesEnd', 'firstStop', 'firstFailure']);
});

test('what the next start does is said of the source that is chosen', () => {
  const stopped = { state: 'stopped', stages: { ...stages, producer: sampleStage({ state: 'stopped' }) } } as const;
  const hints = (kind: Snapshot['source']['kind']) => {
    const chosen = { ...stopped, source: { ...source, kind } };
    return [hint(chosen), hint({ ...chosen, ...published })];
  };
  expect([hints('synthetic'), hints('files'), hints('randomuser')]).toEqual([
    ['firstLaunch', 'firstStop'],
    ['firstLaunchSource', 'firstStop'],
    ['firstLaunchSource', 'firstStopAnew'],
  ]);
});
