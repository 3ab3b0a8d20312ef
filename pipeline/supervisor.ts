import { isDeepStrictEqual } from 'node:util';
import { stageNames, type Pace, type PipelineConfig, type StageName } from './domain/config.ts';
import { noSecrets, type StoreSecrets } from './domain/connections.ts';
import type { PipelineState } from './domain/snapshot.ts';
import { createLogDoor, type LogDoor, type LogLine } from './log.ts';
import type { Clock } from './ports.ts';
import { overallState } from './supervision/overall-state.ts';
import { type Controls, type SnapshotParts, toParts } from './supervision/snapshot-parts.ts';
import { StageControl } from './supervision/stage-control.ts';
import { createWakeMemory } from './wake.ts';
import { createThreads, type StartWorker } from './worker-handle.ts';

export interface SupervisorOptions {
  /** `worker.ts` or its bundle. */
  readonly workerUrl: URL;
  readonly config: PipelineConfig;
  readonly dataDirectory: string;
  /** Passwords of the stores; none where it is left out. */
  readonly secrets?: StoreSecrets;
  /** The installation's key for keyed hashes, 32 bytes. */
  readonly protectionKey: Uint8Array;
  readonly clock: Clock;
  readonly onLog: (lines: readonly LogLine[]) => void;
  readonly random?: () => number;
  readonly startWorker?: StartWorker;
}

export interface Supervisor {
  snapshotParts(): SnapshotParts;
  /** `listener` is called after every change, without it. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Resolves at once; the states say how it goes. Stages that run already go on. */
  startAll(stages?: readonly StageName[]): void;
  /**
   * Drains producer, transformer, aggregator, in this order, and leaves to others of their groups what is not begun; `force`
   * ends them all now. Resolves when they are stopped.
   */
  stopAll(options?: { readonly force?: boolean }): Promise<void>;
  startStage(stage: StageName): void;
  /** Drains this stage alone; `force` ends it now. */
  stopStage(stage: StageName, options?: { readonly force?: boolean }): Promise<void>;
  setPace(pace: Pace): void;
  /** Taken by the next start of a stage; the pace by a running one too. */
  configure(config: PipelineConfig): void;
  /**
   * Waits until the source ended (where a producer runs), then stops in order: everything is stored or rejected, and
   * aggregated. Rejects with the error of a stage that failed.
   */
  drained(): Promise<void>;
  /** Resolves when no transformer is at work any more on what it began before this call (P-ERA-8). */
  passBarrier(): Promise<void>;
  /** Ends a stage's thread as a crash would; for tests. */
  kill(stage: StageName): Promise<void>;
  /** The process's shared memory, for whoever opens the stores beside the stages. */
  readonly wake: SharedArrayBuffer;
}

/** Starts the stages' workers, restarts them, and says how they are. */
export function createSupervisor(options: SupervisorOptions): Supervisor {
  return new PipelineSupervisor(options);
}

class PipelineSupervisor implements Supervisor {
  readonly wake = createWakeMemory();
  private readonly options: SupervisorOptions;
  private readonly console: LogDoor;
  private readonly controls: Controls;
  private readonly listeners = new Set<() => void>();
  private config: PipelineConfig;
  private state: PipelineState = 'stopped';
  private sinceMs: number;
  private isStopping = false;
  private readonly counts = { producer: true, transformer: true };

  constructor(options: SupervisorOptions) {
    const { clock, onLog } = options;
    this.options = options;
    this.config = options.config;
    this.sinceMs = clock.nowMs();
    this.console = createLogDoor({ stage: 'application', nowMs: () => clock.nowMs(), send: onLog, batch: 1 });
    const startWorker = options.startWorker ?? createThreads(options.workerUrl);
    const control = (stage: StageName) => this.control(stage, startWorker);
    this.controls = {
      producer: control('producer'),
      transformer: control('transformer'),
      aggregator: control('aggregator'),
    };
  }

  snapshotParts(): SnapshotParts {
    const { state, sinceMs, config, controls } = this;
    return { state, sinceMs, pace: config.pace, ...toParts(controls, config, this.options.clock.nowMs()) };
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  startAll(stages: readonly StageName[] = stageNames): void {
    const active = stageNames.filter((stage) => this.controls[stage].isActive);
    const running = new Set([...active, ...stages]);
    // The readers first: the first record then finds everybody there.
    for (const stage of stageNames.toReversed()) {
      const reader = readerOf[stage];
      if (stages.includes(stage)) this.run(stage, reader !== null && running.has(reader) ? [reader] : []);
    }
  }

  async stopAll({ force = false } = {}): Promise<void> {
    const { controls } = this;
    if (force) await Promise.all(stageNames.map((stage) => controls[stage].abort()));
    else await this.drainAll({ handOver: true });
  }

  private async drainAll(how: { readonly handOver: boolean }): Promise<void> {
    this.stopping(true);
    for (const stage of stageNames) await this.controls[stage].drain(how);
    this.stopping(false);
  }

  private stopping(isStopping: boolean): void {
    this.isStopping = isStopping;
    this.changed();
  }

  startStage(stage: StageName): void {
    this.startAll([stage]);
  }

  stopStage(stage: StageName, { force = false } = {}): Promise<void> {
    return force ? this.controls[stage].abort() : this.controls[stage].drain();
  }

  setPace(pace: Pace): void {
    this.configure({ ...this.config, pace });
    this.console.info('pace-changed', { pace });
    this.changed();
  }

  configure(config: PipelineConfig): void {
    const { pace, source, count } = config;
    if (count !== this.config.count || !isDeepStrictEqual(source, this.config.source))
      this.controls.producer.correct({ source: null });
    if (pace !== this.config.pace) this.controls.producer.send({ type: 'pace', pace });
    this.config = config;
  }

  async drained(): Promise<void> {
    const { producer } = this.controls;
    await this.until(() => !producer.isActive || stageNames.some((stage) => this.controls[stage].state === 'failed'));
    this.throwIfFailed();
    await this.drainAll({ handOver: false });
    this.throwIfFailed();
  }

  passBarrier(): Promise<void> {
    return this.controls.transformer.passBarrier();
  }

  kill(stage: StageName): Promise<void> {
    return this.controls[stage].kill();
  }

  private control(stage: StageName, startWorker: StartWorker): StageControl {
    const { clock, onLog, random = Math.random } = this.options;
    return new StageControl({
      stage,
      startWorker,
      clock,
      random,
      onLines: onLog,
      say: (level, code, fields) => this.console[level](code, fields),
      onChange: () => this.changed(),
    });
  }

  private run(stage: StageName, slowedBy: StageName[]): void {
    const { dataDirectory, secrets = noSecrets, protectionKey } = this.options;
    const key = stage === 'producer' ? null : new Uint8Array(protectionKey);
    this.controls[stage].run(() => ({
      stage,
      config: this.config,
      dataDirectory,
      secrets,
      protectionKey: key,
      wake: this.wake,
      slowedBy,
      counts: this.isUnread(stage),
    }));
  }

  private changed(): void {
    this.tellWhoCounts();
    const { state: before, isStopping } = this;
    const next = overallState({ stages: stageNames.map((stage) => this.controls[stage].state), before, isStopping });
    if (next !== this.state) {
      this.state = next;
      this.sinceMs = this.options.clock.nowMs();
    }
    for (const listener of this.listeners) listener();
  }

  /** While nobody reads what a stage writes, it says how much waits (P-DEL-11, P-WCH-5). */
  private tellWhoCounts(): void {
    for (const stage of ['producer', 'transformer'] as const) {
      const on = this.isUnread(stage);
      if (on === this.counts[stage]) continue;
      this.counts[stage] = on;
      this.controls[stage].send({ type: 'counts', on });
    }
  }

  private isUnread(stage: StageName): boolean {
    const reader = readerOf[stage];
    return reader !== null && !this.controls[reader].isActive;
  }

  private async until(condition: () => boolean): Promise<void> {
    if (condition()) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const stop = this.subscribe(() => (condition() ? resolve() : undefined));
    await promise;
    stop();
  }

  private throwIfFailed(): void {
    for (const stage of stageNames) {
      const { error } = this.controls[stage];
      if (error) throw error;
    }
  }
}

/** Who reads what a stage writes: its backlog slows the stage down. */
const readerOf: Readonly<Record<StageName, StageName | null>> = {
  producer: 'transformer',
  transformer: 'aggregator',
  aggregator: null,
};
