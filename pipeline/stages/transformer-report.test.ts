import { expect, test } from 'vitest';
import { emptyCommittedValue } from '../domain/committed.ts';
import { createLogDoor } from '../log.ts';
import type { StageReport } from '../worker-protocol.ts';
import { createLatencyHistogram } from './latency-histogram.ts';
import { createMeter } from './meter.ts';
import { createTransformerReport } from './transformer-report.ts';

/** One partition with a hundred messages, of which so many are done; a look lasts long enough to stand for a while. */
function createReports(oldestMs: number) {
  const reports: StageReport[] = [];
  let nowMs = 1_000_000;
  const start = emptyCommittedValue({ topicId: 't', partitions: 1, offset: 0, asOf: null, transformVersion: 1 });
  const valuesAt = (offset: number) => new Map([[0, { ...start, offset, seen: offset, stored: offset }]]);
  const state = { meter: createMeter(), latencies: createLatencyHistogram(), isOpen: true, values: valuesAt(20) };
  const report = createTransformerReport(
    {
      clock: { nowMs: () => (nowMs += 10), sleep: () => Promise.resolve() },
      console: createLogDoor({ stage: 'transformer', nowMs: () => nowMs, send: () => undefined }),
      report: (one) => void reports.push(one),
      config: { partitions: 1 },
      profiles: { committed: async () => new Map() },
      log: {
        ensureTopic: async () => ({ topicId: 't', partitions: [{ startOffset: 0, endOffset: 100 }] }),
        backlog: async () => ({ records: 80, bytes: 800, oldestMs }),
        committed: async () => new Map(),
      },
    },
    state,
  );
  return async (done: number) => {
    state.values = valuesAt(done);
    await report();
    const { lagRecords, lagSeconds, balance } = reports.at(-1)!;
    return { lagRecords, waiting: balance?.waiting, lags: lagSeconds > 0 };
  };
}

test('P-WCH-4: what waits before the transformer and in the balance of one report is of one moment', async () => {
  const reportAt = createReports(990_000);
  expect(await reportAt(20)).toEqual({ lagRecords: 80, waiting: 80, lags: true });
  expect(await reportAt(65)).toEqual({ lagRecords: 35, waiting: 35, lags: true });
  expect(await reportAt(100)).toEqual({ lagRecords: 0, waiting: 0, lags: false });
});
