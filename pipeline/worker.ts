import { parentPort, workerData } from 'node:worker_threads';
import { toPipelineError } from './domain/errors.ts';
import { createLogDoor } from './log.ts';
import { createBarrier } from './stages/barrier.ts';
import { createPaceControl } from './stages/pacing.ts';
import { runStage } from './worker-stage.ts';
import { systemClock } from './stages/system-clock.ts';
import { workerCommandSchema, workerStartSchema, type WorkerEvent } from './worker-protocol.ts';

const endWithinMs = 1000;

/** The entry of a worker thread: one stage, told what to do by commands, saying what happens by events. */
async function main(): Promise<void> {
  const start = workerStartSchema.parse(workerData);
  const abort = new AbortController();
  const [drain, handOver] = [new AbortController(), new AbortController()];
  const pace = createPaceControl(start.config.pace);
  const barrier = createBarrier();
  const counting = { isOn: start.counts };
  parentPort?.on('message', (message: unknown) => {
    const command = workerCommandSchema.parse(message);
    if (command.type === 'abort') abort.abort();
    else if (command.type === 'drain') {
      if (command.handOver) handOver.abort();
      drain.abort();
    } else if (command.type === 'barrier') void answer(command.number);
    else if (command.type === 'counts') counting.isOn = command.on;
    else pace.set(command.pace);
  });
  const answer = async (number: number): Promise<void> => {
    await barrier.passed();
    post({ type: 'barrier-passed', number });
  };
  const console = createLogDoor({
    stage: start.stage,
    nowMs: () => systemClock.nowMs(),
    send: (entries) => post({ type: 'log', entries: [...entries] }),
  });
  const deps = {
    clock: systemClock,
    console,
    report: (report: Extract<WorkerEvent, { type: 'report' }>['report']) => post({ type: 'report', report }),
    drain: drain.signal,
    handOver: handOver.signal,
    random: Math.random,
  };
  post({ type: 'ready' });
  const end = await runStage({ start, deps, pace, barrier, counting }, abort.signal).then(
    (): WorkerEvent => ({ type: 'finished' }),
    toFailed,
  );
  console.flush();
  post(end);
  // Without its port the thread has nothing to wait for and ends; what a driver has left open does not keep it, since the
  // stage is started again only then.
  parentPort?.close();
  setTimeout(() => process.exit(), endWithinMs).unref();
}

function toFailed(thrown: unknown): WorkerEvent {
  const { code, message, canRetry, details } = toPipelineError(thrown);
  return { type: 'failed', code, message, canRetry, details };
}

function post(event: WorkerEvent): void {
  parentPort?.postMessage(event);
}

void main();
