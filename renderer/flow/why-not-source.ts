import type { PipelineState } from '../../pipeline/domain/snapshot.ts';
import type { WhyNot } from '../actions/window-action.ts';
import type { Hindrance } from '../state/hindrance.ts';

/** Why no other source, and no other end of it, can be chosen; `state` is null where nothing is heard of the pipeline. */
export function whyNotSource(state: PipelineState | null, hindrance: Hindrance | null): WhyNot | null {
  if (hindrance !== null || state === null) return hindrance ?? 'disconnected';
  return state === 'starting' || state === 'draining' ? 'busy' : null;
}
