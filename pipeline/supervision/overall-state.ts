import type { PipelineState, StageState } from '../domain/snapshot.ts';

/** Of a pipeline that neither has failed, nor is being stopped, nor ran before: the first of these that some stage is in. */
const order = ['starting', 'draining', 'running'] as const;

export interface WholePipeline {
  readonly stages: readonly StageState[];
  /** What it was until now. */
  readonly before: PipelineState;
  /** Whether all of it is being stopped. */
  readonly isStopping: boolean;
}

/** The state of the whole (P-SUP-1). */
export function overallState({ stages, before, isStopping }: WholePipeline): PipelineState {
  if (stages.includes('failed')) return 'failed';
  if (isStopping && stages.some((state) => state !== 'stopped')) return 'draining';
  if (before === 'running' && stages.includes('running')) return 'running';
  return order.find((state) => stages.includes(state)) ?? 'stopped';
}
