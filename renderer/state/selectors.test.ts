import { expect, test } from 'vitest';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import type { Balance, StageState } from '../../pipeline/domain/snapshot.ts';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { agreementOf, lagSecondsOf, pipelineStateOf, rateOf, recordsToGo, rejectedOf } from './selectors.ts';

const balance: Balance = {
  published: 10,
  stored: 6,
  rejected: { ...noRejections, minor: 2, expired: 1 },
  waiting: 1,
  ageMismatches: 0,
};

test('published = stored + rejected + waiting agrees, waits, or differs by what is missing', () => {
  const agreement = (changes: Partial<Balance>) => agreementOf(sampleSnapshot({ balance: { ...balance, ...changes } }));
  expect(agreement({})).toEqual({ kind: 'waiting', count: 1 });
  expect(agreement({ stored: 7, waiting: 0 })).toEqual({ kind: 'agrees' });
  expect(agreement({ stored: 4 })).toEqual({ kind: 'differs', by: 2 });
  expect(agreement({ stored: 8 })).toEqual({ kind: 'differs', by: -2 });
});

test('the figures of the header come from the stages that they speak of', () => {
  const snapshot = sampleSnapshot({
    balance,
    stages: {
      producer: sampleStage({ recordsPerSecond: 9 }),
      transformer: sampleStage({ recordsPerSecond: 7, lagSeconds: 0.2 }),
      aggregator: sampleStage({ recordsPerSecond: 5, lagSeconds: 1.5, lagRecords: 4 }),
    },
  });
  expect({
    rate: rateOf(snapshot),
    lag: lagSecondsOf(snapshot),
    toGo: recordsToGo(snapshot),
    rejected: rejectedOf(snapshot),
  }).toEqual({ rate: 7, lag: 1.5, toGo: 5, rejected: 3 });
});

test('P-SUP-10: what waits before a stage that stands still is not to go', () => {
  const toGo = (transformer: StageState, aggregator: StageState): number => {
    const stages = {
      producer: sampleStage({ state: 'stopped' }),
      transformer: sampleStage({ state: transformer, lagRecords: 900 }),
      aggregator: sampleStage({ state: aggregator, lagRecords: 70 }),
    };
    return recordsToGo(sampleSnapshot({ stages, balance: { ...balance, waiting: 900 } }));
  };
  expect([toGo('draining', 'running'), toGo('draining', 'stopped'), toGo('failed', 'draining')]).toEqual([
    970, 900, 70,
  ]);
});

test('the state is known only while the connection is open', () => {
  const snapshot = sampleSnapshot();
  expect(pipelineStateOf({ connection: 'open', snapshot })).toBe('running');
  expect(pipelineStateOf({ connection: 'offline', snapshot })).toBeNull();
  expect(pipelineStateOf({ connection: 'open', snapshot: null })).toBeNull();
});
