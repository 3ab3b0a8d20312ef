import type { PipelineState, StageState } from '../domain/snapshot.ts';

/** The pipeline's state: the first of these that some stage is in. */
const order = ['failed', 'starting', 'draining', 'running'] as const;

export function overallState(states: readonly StageState[]): PipelineState {
  return order.find((state) => states.includes(state)) ?? 'stopped';
}
