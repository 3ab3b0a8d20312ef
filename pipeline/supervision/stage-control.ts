import { backoffMs } from '../backoff.ts';
import type { StageName } from '../domain/config.ts';
import type { LogCode } from '../domain/log-codes.ts';
import type { LogFields, LogLevel } from '../domain/log-entry.ts';
import { PipelineError } from '../domain/errors.ts';
import type { StageState } from '../domain/snapshot.ts';
import type { LogLine } from '../log.ts';
import type { Clock } from '../ports.ts';
import type { StartWorker, WorkerHandle } from '../worker-handle.ts';
import type { StageReport, StageView, WorkerCommand, WorkerEvent, WorkerStart } from '../worker-protocol.ts';
import { unlooked } from '../worker-protocol.ts';
import { endingCode } from './ending-code.ts';
import { endingError } from './ending-error.ts';
import { createRates, noRates } from './rate.ts';
import { createRestartLimit } from './restart-limit.ts';
import { createStageErrors } from './stage-errors.ts';

export interface StageControlDeps {
  readonly stage: StageName;
  readonly startWorker: StartWorker;
  readonly clock: Clock;
  readonly random: () => number;
  readonly onLines: (lines: readonly LogLine[]) => void;
  readonly say: (level: LogLevel, code: LogCode, fields: LogFields) => void;
  /** Something that a snapshot shows is different now. */
  readonly onChange: () => void;
}

/** One stage's worker over its life: started, drained, restarted when it dies, given up when it dies too often. */
export class StageControl {
  state: StageState = 'stopped';
  report: StageReport | null = null;
  reportedMs = Number.NEGATIVE_INFINITY;
  private readonly deps: StageControlDeps;
  readonly rates = createRates();
  private readonly limit = createRestartLimit();
  private sinceMs: number;
  private restarts = 0;
  private errors = createStageErrors();
  private want: 'run' | 'drain' | 'stop' = 'stop';
  private handOver = false;
  private start: (() => WorkerStart) | null = null;
  private handle: WorkerHandle | null = null;
  private outcome: WorkerEvent | null = null;
  private pause = new AbortController();
  private readonly barriers = new Map<number, () => void>();
  private lastBarrier = 0;
  private ended = Promise.withResolvers<void>();

  constructor(deps: StageControlDeps) {
    this.deps = deps;
    this.sinceMs = deps.clock.nowMs();
    this.ended.resolve();
  }

  get isActive(): boolean {
    return this.state !== 'stopped' && this.state !== 'failed';
  }

  /** Resolves when the stage is stopped or has failed. */
  get whenEnded(): Promise<void> {
    return this.ended.promise;
  }

  get error(): PipelineError | null {
    const { last } = this.errors;
    if (this.state !== 'failed' || !last) return null;
    const { code, message, details } = last;
    return new PipelineError(code, message, { details });
  }

  /** Of what it said last, this is no longer so. */
  correct(change: Partial<StageReport>): void {
    if (this.report) this.report = { ...this.report, ...change };
  }

  /** `start` is asked anew for every worker, so that a restart has the newest pace. */
  run(start: () => WorkerStart): void {
    if (this.isActive) return;
    this.want = 'run';
    this.handOver = false;
    this.start = start;
    this.limit.reset();
    this.restarts = 0;
    this.errors = createStageErrors();
    this.correct({ errors: {}, balance: null, ...unlooked });
    this.ended = Promise.withResolvers<void>();
    this.launch();
  }

  /** Finishes what is there; with `handOver` others of its group may. A worker that dies meanwhile is started again for it. */
  drain({ handOver = false } = {}): Promise<void> {
    if (!this.isActive || this.want === 'stop') return this.whenEnded;
    const said = { stage: this.deps.stage, records: this.report?.lagRecords ?? 0 };
    if (this.want === 'run') this.deps.say('info', endingCode(handOver, this.start?.()), said);
    this.want = 'drain';
    this.handOver ||= handOver;
    this.enter('draining');
    if (this.handle) this.send({ type: 'drain', handOver: this.handOver });
    // Nothing is half done in a producer that is not running.
    else if (this.deps.stage === 'producer') this.settle('stopped');
    return this.whenEnded;
  }

  /** Ends it now; what is not finished is delivered again at the next start. */
  async abort(graceMs = 2000): Promise<void> {
    if (!this.isActive) return;
    this.want = 'stop';
    this.pause.abort();
    if (!this.handle) return this.settle('stopped');
    this.handle.send({ type: 'abort' });
    const over = new AbortController();
    await Promise.race([this.whenEnded, this.deps.clock.sleep(graceMs, over.signal)]);
    over.abort();
    await this.handle?.kill();
    await this.whenEnded;
  }

  /** Ends the thread as if it had crashed. */
  async kill(): Promise<void> {
    await this.handle?.kill();
  }

  send(command: WorkerCommand): void {
    this.handle?.send(command);
  }

  /** Resolves when the worker has ended what is under way now, or is gone: another one begins behind it. */
  passBarrier(): Promise<void> {
    if (!this.handle) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.lastBarrier += 1;
    this.barriers.set(this.lastBarrier, resolve);
    this.send({ type: 'barrier', number: this.lastBarrier });
    return promise;
  }

  view(nowMs: number): StageView {
    const { report, isActive: active } = this;
    const wait = report?.wait ?? null;
    return {
      state: this.state,
      sinceMs: this.sinceMs,
      wait: active && wait ? { reason: wait.reason, sinceMs: wait.sinceMs, retryAtMs: wait.retryAtMs } : null,
      records: report?.records ?? 0,
      ...(active ? this.rates.read(nowMs) : noRates),
      lagRecords: report?.lagRecords ?? null,
      lagBytes: report?.lagBytes ?? 0,
      lagSeconds: report?.lagSeconds ?? 0,
      writes: report?.writes ?? null,
      restarts: this.restarts,
      ...this.errors.view(report?.errors ?? {}),
    };
  }

  private launch(): void {
    const { startWorker } = this.deps;
    if (this.want !== 'drain') this.enter('starting');
    this.outcome = null;
    this.rates.reset();
    const start = this.start?.();
    if (!start) return;
    this.handle = startWorker(start, {
      onEvent: (event) => this.take(event),
      onExit: (problem) => this.exited(problem),
    });
  }

  private take(event: WorkerEvent): void {
    const { stage, say, onLines, onChange, clock } = this.deps;
    if (event.type === 'log') return onLines(event.entries);
    if (event.type === 'barrier-passed') {
      this.barriers.get(event.number)?.();
      this.barriers.delete(event.number);
      return;
    }
    if (event.type === 'finished' || event.type === 'failed') {
      this.outcome = event;
      return;
    }
    if (event.type === 'report') {
      // A view that did not change is not sent again; the last one still holds.
      this.report = { ...event.report, aggregates: event.report.aggregates ?? this.report?.aggregates ?? null };
      this.reportedMs = clock.nowMs();
      this.rates.add(event.report, this.reportedMs);
      return onChange();
    }
    if (this.want === 'run') this.enter('running');
    if (this.want === 'drain') this.send({ type: 'drain', handOver: this.handOver });
    say('info', 'stage-started', { stage });
  }

  private exited(problem: string | null): void {
    this.handle = null;
    for (const pass of this.barriers.values()) pass();
    this.barriers.clear();
    const { outcome } = this;
    if (this.want === 'stop' || outcome?.type === 'finished') return this.settle('stopped');
    this.failed(endingError(outcome, problem));
  }

  private failed(error: PipelineError): void {
    const { stage, say, clock } = this.deps;
    const atMs = clock.nowMs();
    const said = { stage, ...this.errors.ended(error, this.report?.errors ?? {}, atMs) };
    this.correct({ errors: {}, wait: null, ...unlooked });
    if (!error.canRetry) {
      say('error', 'stage-failed', said);
      return this.settle('failed');
    }
    if (!this.limit.mayRestart(atMs)) {
      say('error', 'stage-gave-up', { ...said, attempt: this.limit.attempt() });
      return this.settle('failed');
    }
    void this.restart(said);
  }

  private async restart(said: LogFields): Promise<void> {
    const { say, clock, random } = this.deps;
    const attempt = this.limit.attempt();
    const delayMs = backoffMs(attempt, { firstMs: 250, maxMs: 10_000, random });
    this.restarts += 1;
    say('warn', 'stage-restarting', { ...said, attempt, delayMs });
    if (this.want !== 'drain') this.enter('starting');
    this.pause = new AbortController();
    const { signal } = this.pause;
    await clock.sleep(delayMs, signal);
    if (signal.aborted || !this.isActive || this.handle) return;
    this.launch();
  }

  private settle(state: 'stopped' | 'failed'): void {
    this.want = 'stop';
    this.pause.abort();
    this.correct({ wait: null });
    this.enter(state);
    if (state === 'stopped')
      this.deps.say('info', 'stage-stopped', { stage: this.deps.stage, records: this.report?.records ?? 0 });
    this.ended.resolve();
  }

  private enter(state: StageState): void {
    if (state === this.state) return;
    this.state = state;
    this.sinceMs = this.deps.clock.nowMs();
    this.deps.onChange();
  }
}
