import type { StageName } from '../../pipeline/domain/config.ts';
import { countRejected } from '../../pipeline/domain/rejection.ts';
import type { PipelineState, Snapshot, StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import type { LiveState } from './live-store.ts';

export function snapshotOf(state: LiveState): Snapshot | null {
  return state.snapshot;
}

/** null while nothing is known yet, or the connection is away. */
export function pipelineStateOf(state: LiveState): PipelineState | null {
  return state.connection === 'open' ? (state.snapshot?.state ?? null) : null;
}

export function stageOf(state: LiveState, stage: StageName): StageSnapshot | null {
  return state.snapshot?.stages[stage] ?? null;
}

/** Records that are stored per second: what the header calls the pipeline's rate. */
export function rateOf(snapshot: Snapshot): number {
  return snapshot.stages.transformer.recordsPerSecond;
}

/** Seconds by which the slowest part is behind. */
export function lagSecondsOf(snapshot: Snapshot): number {
  return Math.max(snapshot.stages.transformer.lagSeconds, snapshot.stages.aggregator.lagSeconds);
}

/** Whether a stage neither is at work nor about to be. */
export function standsStill({ state }: Pick<StageSnapshot, 'state'>): boolean {
  return state === 'stopped' || state === 'failed';
}

/** Whether the source has an end that it was not read to. */
export function hasRest({ source }: Pick<Snapshot, 'source'>): boolean {
  return source.progress !== null && !source.ended;
}

/** The first reader before which messages wait although it stands still. */
export function standingReaderOf({ stages }: Snapshot): 'transformer' | 'aggregator' | null {
  const readers = ['transformer', 'aggregator'] as const;
  return readers.find((reader) => standsStill(stages[reader]) && stages[reader].lagRecords > 0) ?? null;
}

/** What is left to be done before all that was published is stored and aggregated. */
export function recordsToGo(snapshot: Snapshot): number {
  return snapshot.balance.waiting + snapshot.stages.aggregator.lagRecords;
}

export function rejectedOf(snapshot: Snapshot): number {
  return countRejected(snapshot.balance.rejected);
}

/** `agrees` = all that was published is stored or rejected; `waiting` = some of it is on its way; else the sum is wrong. */
export type Agreement =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'waiting'; readonly count: number }
  | { readonly kind: 'differs'; readonly by: number };

export function agreementOf(snapshot: Snapshot): Agreement {
  const { published, stored, waiting } = snapshot.balance;
  const by = published - stored - rejectedOf(snapshot) - waiting;
  if (by !== 0) return { kind: 'differs', by };
  return waiting === 0 ? { kind: 'agrees' } : { kind: 'waiting', count: waiting };
}
