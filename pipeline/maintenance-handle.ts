import type { ErasureProgress } from './domain/erasure.ts';
import { PipelineError } from './domain/errors.ts';
import type { RedriveProgress } from './domain/redrive.ts';
import type { MaintenanceEvent, MaintenanceJob, MaintenanceResults, ToldJob } from './maintenance-protocol.ts';
import type { ScrubStep } from './maintenance/scrub-stores.ts';
import { keepDescriptors } from './raw-file.ts';
import { runThread } from './thread-job.ts';

export interface MaintenanceOptions {
  readonly workerUrl: URL;
  /** Ends the job's thread at once. */
  readonly signal: AbortSignal;
  /** Asks a redrive to end between two batches, with what was published until then. */
  readonly stopping?: AbortSignal;
  onStep?(step: ScrubStep): void;
  onProgress?(progress: ErasureProgress): void;
  onRedriven?(progress: RedriveProgress): void;
}

/** Runs one job in a thread of its own. Rejects with a `PipelineError`, or with the signal's reason. */
export function runMaintenance<J extends MaintenanceJob>(
  job: J,
  { workerUrl, signal, stopping, onStep, onProgress, onRedriven }: MaintenanceOptions,
): Promise<MaintenanceResults[J['type']]> {
  const told: ToldJob = { ...job, keptDescriptors: keepDescriptors(job.dataDirectory) };
  const thread = { workerUrl, signal, ...(stopping && { stopping }), job: told, name: `maintenance-${job.type}` };
  return runThread<MaintenanceEvent, MaintenanceResults[J['type']]>(thread, (event, { resolve, reject }) => {
    if (event.type === 'step') onStep?.(event.step);
    else if (event.type === 'progress') onProgress?.(event.progress);
    else if (event.type === 'redriven') onRedriven?.(event.progress);
    else if (event.type === 'failed') reject(new PipelineError(event.code, event.message, event));
    else resolve(event.result as MaintenanceResults[J['type']]);
  });
}
