import { PipelineError } from '../domain/errors.ts';
import type { WorkerEvent } from '../worker-protocol.ts';

/** Why a worker ended that was not asked to: what it said itself, else what its thread ended with. */
export function endingError(outcome: WorkerEvent | null, problem: string | null): PipelineError {
  if (outcome?.type === 'failed') return new PipelineError(outcome.code, outcome.message, outcome);
  return new PipelineError('worker-died', problem ?? 'the worker ended without a word', { canRetry: true });
}
