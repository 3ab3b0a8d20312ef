import { addErrors, type EdgeErrors, type EdgeName } from '../domain/edges.ts';
import { type StageReport, unlooked } from '../worker-protocol.ts';

export type Wait = NonNullable<StageReport['wait']>;

/** What a stage counts while it runs; the reports are made of it. */
export interface Meter {
  records: number;
  /** Of these, what was rejected. */
  rejected: number;
  errors: EdgeErrors;
  wait: Wait | null;
}

export function createMeter(): Meter {
  return { records: 0, rejected: 0, errors: {}, wait: null };
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
    rejected: meter.rejected,
    errors: meter.errors,
    wait: meter.wait,
    ...(lag === null ? unlooked : seen(lag, nowMs)),
    source: null,
    balance: null,
    readerLag: null,
    latency: null,
    latencyBands: null,
    writes: null,
    aggregates: null,
  };
}

function seen({ records, bytes, oldestMs }: Lag, nowMs: number) {
  const lagSeconds = oldestMs === null ? 0 : Math.max(0, (nowMs - oldestMs) / 1000);
  return { lagRecords: records, lagBytes: bytes, lagSeconds };
}

/** Of what lay before a stage when it looked, so much is done since: what a report says is of one moment. */
export function without(lag: Lag, done: number): Lag {
  const records = Math.max(0, lag.records - Math.max(0, done));
  return { ...lag, records, oldestMs: records === 0 ? null : lag.oldestMs };
}
