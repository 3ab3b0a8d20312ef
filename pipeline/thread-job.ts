import { Worker } from 'node:worker_threads';
import { PipelineError } from './domain/errors.ts';

export interface ThreadOptions {
  readonly workerUrl: URL;
  readonly name: string;
  /** What the thread is given to do. */
  readonly job: unknown;
  /** Ends the thread at once. */
  readonly signal: AbortSignal;
  /** Asks the thread to end in order: it settles by itself. */
  readonly stopping?: AbortSignal;
}

export interface Settle<Result> {
  resolve(result: Result): void;
  reject(error: Error): void;
}

/**
 * Runs one job in a thread of its own, which is gone when this settles. `onEvent` is given what the thread says, and
 * settles. Rejects with a `PipelineError` where the thread ends before that, or with the signal's reason.
 */
export async function runThread<Event, Result>(
  { workerUrl, name, job, signal, stopping }: ThreadOptions,
  onEvent: (event: Event, settle: Settle<Result>) => void,
): Promise<Result> {
  signal.throwIfAborted();
  // A descriptor of a database that it opened stays open (P-FIL-8).
  const worker = new Worker(workerUrl, { workerData: job, name, trackUnmanagedFds: false });
  const abort = (): void => void worker.terminate();
  const stop = (): void => worker.postMessage('stop');
  signal.addEventListener('abort', abort, { once: true });
  stopping?.addEventListener('abort', stop, { once: true });
  if (stopping?.aborted) stop();
  try {
    return await new Promise<Result>((resolve, reject) => {
      worker.on('message', (event: Event) => onEvent(event, { resolve, reject }));
      worker.on('error', (error) => reject(ended(name, String(error), error)));
      worker.on('exit', (code) => reject(signal.aborted ? signal.reason : ended(name, `with code ${code}`)));
    });
  } finally {
    signal.removeEventListener('abort', abort);
    stopping?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

function ended(name: string, how: string, cause?: unknown): PipelineError {
  return new PipelineError('worker-died', `The worker ${name} ended: ${how}.`, { cause });
}
