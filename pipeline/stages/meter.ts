import { addErrors, type EdgeErrors, type EdgeName } from '../domain/edges.ts';
import type { StageReport } from '../worker-protocol.ts';

export type Wait = NonNullable<StageReport['wait']>;

/** What a stage counts while it runs; the reports are made of it. */
export interface Meter {
  records: number;
  errors: EdgeErrors;
  wait: Wait | null;
}

export function createMeter(): Meter {
  return { records: 0, errors: {}, wait: null };
}

export function countErrors(meter: Meter, edge: EdgeName, errors: number): void {
  if (errors > 0) meter.errors = addErrors(meter.errors, { [edge]: errors });
}

export interface Lag {
  readonly records: number;
  readonly bytes: number;
  readonly oldestMs: number | null;
}

/** A report with the parts that only one stage has left empty. */
export function toReport(meter: Meter, lag: Lag | null, nowMs: number): StageReport {
  return {
    records: meter.records,
    errors: meter.errors,
    wait: meter.wait,
    lagRecords: lag?.records ?? 0,
    lagBytes: lag?.bytes ?? 0,
    lagSeconds: lag && lag.oldestMs !== null ? Math.max(0, (nowMs - lag.oldestMs) / 1000) : 0,
    source: null,
    balance: null,
    readerLag: null,
    latency: null,
    latencyBands: null,
    writes: null,
    aggregates: null,
  };
}
