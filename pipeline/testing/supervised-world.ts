import { pipelineConfigSchema, type StageName } from '../domain/config.ts';
import type { LogLine } from '../log.ts';
import { createSupervisor } from '../supervisor.ts';
import type { WorkerListener } from '../worker-handle.ts';
import type { StageReport, WorkerCommand, WorkerEvent, WorkerStart } from '../worker-protocol.ts';
import { createManualClock } from './stage-world.ts';

interface FakeWorker extends WorkerListener {
  readonly start: WorkerStart;
  readonly commands: WorkerCommand[];
}

/** A supervisor whose workers are told by the test what to say. */
export function createSupervisedWorld(config = pipelineConfigSchema.parse({})) {
  const clock = createManualClock();
  const lines: LogLine[] = [];
  const workers: FakeWorker[] = [];
  const supervisor = createSupervisor({
    workerUrl: new URL('file:///none'),
    config,
    dataDirectory: '/none',
    protectionKey: new Uint8Array(32),
    clock,
    random: () => 1,
    onLog: (more) => void lines.push(...more),
    startWorker(start, listener) {
      const worker = { start, commands: [] as WorkerCommand[], onEvent: listener.onEvent, onExit: listener.onExit };
      workers.push(worker);
      return {
        send: (command) => void worker.commands.push(command),
        kill: async () => listener.onExit('killed'),
      };
    },
  });
  const newest = (stage: StageName) => workers.findLast(({ start }) => start.stage === stage)!;
  const say = (stage: StageName, event: WorkerEvent) => newest(stage).onEvent(event);
  const finish = (stage: StageName) => {
    say(stage, { type: 'finished' });
    newest(stage).onExit(null);
  };
  const states = () => Object.values(supervisor.snapshotParts().stages).map(({ state }) => state);
  const codes = () => lines.map(({ code }) => code);
  return { clock, lines, workers, supervisor, newest, say, finish, states, codes };
}

export const sampleReport: StageReport = {
  records: 5,
  rejected: 0,
  lagRecords: 3,
  lagBytes: 10,
  lagSeconds: 1,
  writes: null,
  errors: {},
  wait: null,
  source: null,
  balance: null,
  readerLag: null,
  latency: null,
  latencyBands: null,
  aggregates: null,
};

export function allReady(world: ReturnType<typeof createSupervisedWorld>): void {
  for (const stage of ['producer', 'transformer', 'aggregator'] as const) world.say(stage, { type: 'ready' });
}
