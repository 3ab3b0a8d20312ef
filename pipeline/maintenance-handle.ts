import { Worker } from 'node:worker_threads';
import type { ErasureProgress } from './domain/erasure.ts';
import { PipelineError } from './domain/errors.ts';
import type { MaintenanceEvent, MaintenanceJob, MaintenanceResults } from './maintenance-protocol.ts';
import type { ScrubStep } from './maintenance/scrub-stores.ts';

export interface MaintenanceOptions {
  readonly workerUrl: URL;
  /** Ends the job's thread at once. */
  readonly signal: AbortSignal;
  onStep?(step: ScrubStep): void;
  onProgress?(progress: ErasureProgress): void;
}

/** Runs one job in a thread of its own. Rejects with a `PipelineError`, or with the signal's reason. */
export async function runMaintenance<J extends MaintenanceJob>(
  job: J,
  options: MaintenanceOptions,
): Promise<MaintenanceResults[J['type']]> {
  const { workerUrl, signal, onStep, onProgress } = options;
  signal.throwIfAborted();
  const worker = new Worker(workerUrl, { workerData: job, name: `maintenance-${job.type}` });
  const abort = (): void => void worker.terminate();
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (event: MaintenanceEvent) => {
        if (event.type === 'step') onStep?.(event.step);
        else if (event.type === 'progress') onProgress?.(event.progress);
        else if (event.type === 'failed') reject(new PipelineError(event.code, event.message, event));
        else resolve(event.result as MaintenanceResults[J['type']]);
      });
      worker.on('error', (error) =>
        reject(new PipelineError('worker-died', `The maintenance worker ended: ${String(error)}`, { cause: error })),
      );
      worker.on('exit', (code) => {
        reject(
          signal.aborted
            ? signal.reason
            : new PipelineError('worker-died', `The maintenance worker ended with code ${code}.`),
        );
      });
    });
  } finally {
    signal.removeEventListener('abort', abort);
    await worker.terminate();
  }
}
