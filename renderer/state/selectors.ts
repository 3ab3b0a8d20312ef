import type { StageName } from '../../pipeline/domain/config.ts';
import { countRejected } from '../../pipeline/domain/rejection.ts';
import type { PipelineState, Snapshot, StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import type { LiveState } from './live-store.ts';

export function snapshotOf(state: LiveState): Snapshot | null {
  return state.snapshot;
}

/** Whether the host can be asked, and says what changes. */
export function isHeard({ connection }: Pick<LiveState, 'connection'>): boolean {
  return connection === 'open';
}

export type Hearing = 'heard' | 'connecting' | 'away';

/** Whether what the host says comes here: now, as soon as it answers for the first time, or not. */
export function hearingOf({ connection, snapshot }: Pick<LiveState, 'connection' | 'snapshot'>): Hearing {
  if (connection === 'open' && snapshot !== null) return 'heard';
  return connection === 'open' || connection === 'connecting' ? 'connecting' : 'away';
}

/** null while nothing is known yet, or the connection is away. */
export function pipelineStateOf(state: LiveState): PipelineState | null {
  return state.connection === 'open' ? (state.snapshot?.state ?? null) : null;
}

/** What the host said last, also while it is away; null before it has said anything. */
export function lastStateOf({ snapshot }: Pick<LiveState, 'snapshot'>): PipelineState | null {
  return snapshot?.state ?? null;
}

export function stageOf(state: LiveState, stage: StageName): StageSnapshot | null {
  return state.snapshot?.stages[stage] ?? null;
}

/** Records that are stored or rejected per second: what the header calls the pipeline's rate. */
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

/** Seconds by which a stage is behind; null where nobody says: it stands still, or has not looked yet (P-WCH-5). */
export function lagSecondsKnown(stage: StageSnapshot): number | null {
  return standsStill(stage) || (stage.lagRecords > 0 && stage.lagSeconds === 0) ? null : stage.lagSeconds;
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

/** What is left to be done by the stages that are at work; what waits before one that stands still stays. */
export function recordsToGo({ balance, stages: { transformer, aggregator } }: Snapshot): number {
  return (standsStill(transformer) ? 0 : balance.waiting) + (standsStill(aggregator) ? 0 : aggregator.lagRecords);
}

export function rejectedOf(snapshot: Snapshot): number {
  return countRejected(snapshot.balance.rejected);
}

/** Of what could not be read nothing is known (P-STA-1). */
export function isUnread({ unread }: { readonly unread?: true | undefined }): boolean {
  return unread === true;
}

/** Whether it is known that nothing was ever published. */
export function isNew({ balance }: Snapshot): boolean {
  return !isUnread(balance) && balance.published === 0;
}

/**
 * `agrees` = all that was published is stored or rejected; `waiting` = some of it is on its way; `unknown` = it could not be
 * read; else the sum is wrong.
 */
export type Agreement =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'waiting'; readonly count: number }
  | { readonly kind: 'differs'; readonly by: number };

export function agreementOf(snapshot: Snapshot): Agreement {
  const { published, stored, waiting } = snapshot.balance;
  if (isUnread(snapshot.balance)) return { kind: 'unknown' };
  const by = published - stored - rejectedOf(snapshot) - waiting;
  if (by !== 0) return { kind: 'differs', by };
  return waiting === 0 ? { kind: 'agrees' } : { kind: 'waiting', count: waiting };
}
