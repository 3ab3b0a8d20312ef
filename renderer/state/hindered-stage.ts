import { stageNames, type StageName } from '../../pipeline/domain/config.ts';
import type { Snapshot, StageSnapshot, WaitReason } from '../../pipeline/domain/snapshot.ts';

/** A stage that is kept from its work, and by what. */
export interface HinderedStage {
  readonly name: StageName;
  readonly by: WaitReason | 'restart';
}

/** The first one of a pipeline that runs; null where all are at work (P-WCH-24). */
export function hinderedStageOf({ state, stages }: Pick<Snapshot, 'state' | 'stages'>): HinderedStage | null {
  if (state !== 'running' && state !== 'starting') return null;
  for (const name of stageNames) {
    const by = hindranceOf(stages[name]);
    if (by !== null) return { name, by };
  }
  return null;
}

function hindranceOf({ state, wait, restarts }: StageSnapshot): HinderedStage['by'] | null {
  if (wait !== null && !isOrdinary(wait.reason)) return wait.reason;
  return state === 'starting' && restarts > 0 ? 'restart' : null;
}

/** Whether a stage that waits for this is as it should be: a slower reader, or the pause between two requests. */
export function isOrdinary(reason: WaitReason): reason is 'back-pressure' | 'source-pause' {
  return reason === 'back-pressure' || reason === 'source-pause';
}
