import type { Snapshot, WaitReason } from '../../../pipeline/domain/snapshot.ts';

/** What one snapshot alone does not say. */
export interface Measured {
  /** Of what was stored or rejected within the last minute; 0 while that is too little to tell. */
  readonly rejectedPercent: number;
  /** For how long a source that runs has published nothing; 0 while it is not its turn. */
  readonly silentSeconds: number;
}

export type Measurable = Pick<Snapshot, 'balance' | 'source'> & {
  readonly stages: { readonly producer: Pick<Snapshot['stages']['producer'], 'state' | 'wait' | 'records'> };
};

const windowMs = 60_000;
/** One of two is half, and says nothing. */
const fewestRecords = 100;
/** It waits for others, or as long as it was told to. */
const patient: ReadonlySet<WaitReason> = new Set(['back-pressure', 'source-pause']);

interface Sample {
  readonly atMs: number;
  readonly settled: number;
  readonly rejected: number;
}

/** Measures from one look to the next. */
export function createMeasures(): (snapshot: Measurable, nowMs: number) => Measured {
  let samples: readonly Sample[] = [];
  let published: { readonly records: number; readonly sinceMs: number } | null = null;

  function rejectedPercent({ stored, rejected }: Snapshot['balance'], atMs: number): number {
    const rejections = Object.values(rejected).reduce((sum, n) => sum + n, 0);
    const now: Sample = { atMs, settled: stored + rejections, rejected: rejections };
    const last = samples.at(-1);
    // Another store, or a clock that was set back: what was measured says nothing of what comes.
    const goesOn =
      last !== undefined && last.settled <= now.settled && last.rejected <= now.rejected && last.atMs <= atMs;
    samples = goesOn ? [...samples.filter((each) => atMs - each.atMs <= windowMs), now] : [now];
    const first = samples[0] ?? now;
    const settled = now.settled - first.settled;
    return settled < fewestRecords ? 0 : (100 * (now.rejected - first.rejected)) / settled;
  }

  function silentSeconds({ source, stages: { producer } }: Measurable, nowMs: number): number {
    const { state, wait, records } = producer;
    const isDue = state === 'running' && !source.ended && (wait === null || !patient.has(wait.reason));
    const isSilent = isDue && published !== null && published.records === records && published.sinceMs <= nowMs;
    if (!isSilent) published = isDue ? { records, sinceMs: nowMs } : null;
    return published === null ? 0 : (nowMs - published.sinceMs) / 1000;
  }

  return (snapshot, nowMs) => ({
    rejectedPercent: rejectedPercent(snapshot.balance, nowMs),
    silentSeconds: silentSeconds(snapshot, nowMs),
  });
}
