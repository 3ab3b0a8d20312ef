import { expect, test } from 'vitest';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import type { StageState } from '../../pipeline/domain/snapshot.ts';
import type { StageView } from '../../pipeline/worker-protocol.ts';
import { withStandingLag } from './standing-lag.ts';

function stage(state: StageState, lagRecords: number | null = 2): StageView {
  return {
    state,
    sinceMs: 0,
    wait: null,
    records: 0,
    recordsPerSecond: 0,
    rejectedPerSecond: 0,
    lagRecords,
    lagBytes: 20,
    lagSeconds: 0.1,
    writes: null,
    restarts: 0,
    errors: 0,
    edgeErrors: {},
    lastError: null,
  };
}

test('P-WCH-5: the last word of a reader that stands still is not believed, that of one at work is', () => {
  const balance = { published: 900, stored: 0, rejected: { ...noRejections }, waiting: 900, ageMismatches: 0 };
  const lags = (transformer: StageState, aggregator: StageState) => {
    const stages = { producer: stage('running'), transformer: stage(transformer), aggregator: stage(aggregator) };
    const seen = withStandingLag(stages, { balance, cleanLag: 70 });
    return Object.values(seen).map(({ lagRecords, lagSeconds }) => [lagRecords, lagSeconds]);
  };
  const [first, last, unread, unfolded] = [
    [0, 0.1],
    [2, 0.1],
    [900, 0],
    [70, 0],
  ];
  expect(lags('stopped', 'failed')).toEqual([first, unread, unfolded]);
  expect(lags('draining', 'starting')).toEqual([first, last, last]);
  expect(lags('failed', 'running')).toEqual([first, unread, last]);
});

test('P-WCH-5: a reader that was started and has not looked yet is not taken for one that is done', () => {
  const balance = { published: 900, stored: 0, rejected: { ...noRejections }, waiting: 900, ageMismatches: 0 };
  const stages = {
    producer: stage('running', null),
    transformer: stage('draining', null),
    aggregator: stage('running'),
  };
  const { producer, transformer, aggregator } = withStandingLag(stages, { balance, cleanLag: 70 });
  expect([producer, transformer, aggregator].map(({ lagRecords }) => lagRecords)).toEqual([0, 900, 2]);
});
