import type { PipelineState, StageState } from '../../pipeline/domain/snapshot.ts';
import type { WhyNot } from '../actions/window-action.ts';
import { standsStill } from '../state/selectors.ts';

export type StageAct = 'start' | 'stop' | 'restart';

/** Why a stage cannot be told so now. While all of the pipeline is being stopped none is started: it would outlive the stop. */
export function whyNotStage(act: StageAct, state: StageState, pipeline: PipelineState | null): WhyNot | null {
  const isStill = standsStill({ state });
  if (act === 'start' && !isStill) return 'runs-already';
  if (act !== 'start' && isStill) return 'not-running';
  if (act !== 'stop' && pipeline === 'draining') return 'busy';
  return isStill || state === 'running' || (act === 'stop' && state === 'starting') ? null : 'busy';
}
