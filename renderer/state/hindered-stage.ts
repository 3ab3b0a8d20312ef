import { stageNames, type StageName } from '../../pipeline/domain/config.ts';
import type { Snapshot, StageSnapshot, WaitReason } from '../../pipeline/domain/snapshot.ts';

export type HinderingReason = Exclude<WaitReason, 'back-pressure' | 'source-pause'>;

/** A stage that is kept from its work, and by what. */
export interface HinderedStage {
  readonly name: StageName;
  readonly by: HinderingReason | 'restart';
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

function hindranceOf(stage: StageSnapshot): HinderedStage['by'] | null {
  return hinderingWait(stage) ?? (stage.state === 'starting' && stage.restarts > 0 ? 'restart' : null);
}

/** What a stage waits for and is kept from its work by: to wait for a slower reader, or between two requests, is work. */
export function hinderingWait({ wait }: Pick<StageSnapshot, 'wait'>): HinderingReason | null {
  return wait === null || wait.reason === 'back-pressure' || wait.reason === 'source-pause' ? null : wait.reason;
}
