import { noRejections } from '../../pipeline/domain/rejection.ts';
import type { HistoryPoint, Snapshot, StageSnapshot } from '../../pipeline/domain/snapshot.ts';

const stage: StageSnapshot = {
  state: 'running',
  sinceMs: 1000,
  wait: null,
  records: 0,
  recordsPerSecond: 0,
  rejectedPerSecond: 0,
  lagRecords: 0,
  lagBytes: 0,
  lagSeconds: 0,
  writes: null,
  restarts: 0,
  errors: 0,
  edgeErrors: {},
  lastError: null,
};

export function sampleStage(changes: Partial<StageSnapshot> = {}): StageSnapshot {
  return { ...stage, ...changes };
}

/** A pipeline that runs and has done nothing yet. */
export function sampleSnapshot(changes: Partial<Snapshot> = {}): Snapshot {
  return {
    atMs: 61_000,
    state: 'running',
    sinceMs: 1000,
    stages: { producer: stage, transformer: stage, aggregator: stage },
    source: { kind: 'synthetic', label: 'synthetic', ended: false, progress: null },
    pace: 200,
    balance: { published: 0, stored: 0, rejected: { ...noRejections }, waiting: 0, ageMismatches: 0 },
    latency: null,
    latencyBands: null,
    aggregates: { atMs: 61_000, persons: 0, partitions: null, tables: [] },
    engine: { rssBytes: 214_000_000, cpuShare: 0.31, diskUsedBytes: 1_200_000_000, diskFreeBytes: 40_000_000_000 },
    ...changes,
  };
}

export function samplePoint(changes: Partial<HistoryPoint> = {}): HistoryPoint {
  return {
    atMs: 0,
    published: 0,
    stored: 0,
    rejected: 0,
    p50Ms: null,
    p95Ms: null,
    p99Ms: null,
    lagRecords: 0,
    averageAge: null,
    ...changes,
  };
}
