import type { PipelineState } from '../../pipeline/domain/snapshot.ts';
import type { WhyNot } from '../actions/window-action.ts';
import type { Recount } from './dashboard-store.ts';

/** Profiles and aggregates agree only when nothing is on its way. `state` is null where nothing is heard of the pipeline. */
export function whyNotRecount(state: PipelineState | null, recount: Recount): WhyNot | null {
  if (state === null) return 'disconnected';
  if (recount.kind === 'running') return 'counting';
  return state === 'stopped' || state === 'failed' ? null : 'needs-stop';
}
