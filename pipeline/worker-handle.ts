import { setFlagsFromString } from 'node:v8';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { StageName } from './domain/config.ts';
import { toPipelineError } from './domain/errors.ts';
import { workerEventSchema, type WorkerCommand, type WorkerEvent, type WorkerStart } from './worker-protocol.ts';

export interface WorkerHandle {
  send(command: WorkerCommand): void;
  /** Ends the thread without asking it. Resolves when it is gone. */
  kill(): Promise<void>;
}

export interface WorkerListener {
  onEvent(event: WorkerEvent): void;
  /** Called once, when the thread is gone; `problem` says why where it did not end by itself. */
  onExit(problem: string | null): void;
}

/**
 * A stage's objects live for one batch. V8 would let each thread gather 48 MB of young ones, and four times what is alive
 * of old ones; with a limit on the latter it collects them earlier. The
 * transformer sets the pace and has the most room. The producer may have to parse a large document.
 */
const resourceLimits = {
  producer: { maxYoungGenerationSizeMb: 4 },
  transformer: { maxYoungGenerationSizeMb: 10, maxOldGenerationSizeMb: 1024 },
  aggregator: { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 1024 },
} as const satisfies Readonly<Record<StageName, ResourceLimits>>;

/**
 * Young objects are collected by the thread that made them: with helpers, which on few cores take the time from the
 * other stages, a record costs 5 % more CPU. V8 reads it at each collection, so it may be set while others run.
 */
const collectAlone = '--no-parallel-scavenge';

export type StartWorker = (start: WorkerStart, listener: WorkerListener) => WorkerHandle;

/** Starts threads of one file, a `worker.ts` or its bundle. What a thread says is parsed before it is believed. */
export function createThreads(workerUrl: URL): StartWorker {
  setFlagsFromString(collectAlone);
  return (start, listener) => {
    const { stage } = start;
    const worker = new Worker(workerUrl, { workerData: start, name: stage, resourceLimits: resourceLimits[stage] });
    let problem: string | null = null;
    worker.on('message', (message: unknown) => {
      const event = workerEventSchema.safeParse(message);
      if (event.success) listener.onEvent(event.data);
      else problem = 'the worker sent a message that is not in the protocol';
    });
    worker.on('error', (error: unknown) => {
      problem = toPipelineError(error).message;
    });
    worker.on('exit', (code) =>
      listener.onExit(problem ?? (code === 0 ? null : `the worker exited with code ${code}`)),
    );
    return {
      send: (command) => worker.postMessage(command),
      async kill() {
        await worker.terminate();
      },
    };
  };
}
