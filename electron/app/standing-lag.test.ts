import { expect, test } from 'vitest';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import type { StageSnapshot, StageState } from '../../pipeline/domain/snapshot.ts';
import { withStandingLag } from './standing-lag.ts';

function stage(state: StageState): StageSnapshot {
  return {
    state,
    sinceMs: 0,
    wait: null,
    records: 0,
    recordsPerSecond: 0,
    lagRecords: 2,
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
  const [last, unread, unfolded] = [
    [2, 0.1],
    [900, 0],
    [70, 0],
  ];
  expect(lags('stopped', 'failed')).toEqual([last, unread, unfolded]);
  expect(lags('draining', 'starting')).toEqual([last, last, last]);
  expect(lags('failed', 'running')).toEqual([last, unread, last]);
});
