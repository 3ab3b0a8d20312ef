import { z } from 'zod';
import type { Erasing, ErasurePort, StoreCount } from '../../../gdpr-register/erasure-port.ts';
import { tabulate, toErasureScopes } from '../../../gdpr-register/purge-plan.ts';
import {
  objectionsTo,
  pendingStep,
  type PurgeIntent,
  type PurgeProgress,
  receiptOf,
} from '../../../gdpr-register/purge-record.ts';
import { backToErasing, dataSetOf, type PurgeStep } from '../../../gdpr-register/purge-steps.ts';
import { PipelineError, toPipelineError } from '../../../pipeline/domain/errors.ts';
import { redact } from '../../../pipeline/log.ts';
import { erasedSoFar } from './erased-so-far.ts';
import type { PurgeFolder } from './purge-folder.ts';

/** Told of each step twice: when its work is done, and when that is durable. */
export type OnPurgeStep = (step: PurgeStep, moment: 'performed' | 'durable') => void;

export interface ExecutionDeps {
  readonly folder: PurgeFolder;
  readonly erasure: ErasurePort<AbortSignal>;
  /** Files the one certificate; the same one where it is there already. */
  certify(intent: PurgeIntent, progress: PurgeProgress): Promise<void>;
  /** Whoever holds the id of an erased person outside of the stores lets go of it. */
  forget(personId: string, purge: string): Promise<void>;
  readonly onStep?: OnPurgeStep | undefined;
  nowMs(): number;
}

export interface Watched {
  readonly signal: AbortSignal;
  onChange(progress: PurgeProgress): void;
}

/** The verification saw something that was to be gone; the purge erases again when it is resumed. */
class NotGone extends PipelineError {
  constructor(objections: readonly string[]) {
    super('store-damaged', `The verification found that not everything is gone: ${objections.join('; ')}. Resume it.`);
  }
}

/** A kill loses no more than this of how far it was. */
const keepEveryMs = 1000;

type Change = Partial<Pick<PurgeProgress, 'receipt' | 'reported' | 'verification'>>;

/**
 * Takes a confirmed purge through the steps that are left. Rejects where a step fails or the signal aborts; what was
 * done until then is durable, and another execution goes on from there.
 */
export async function executePurge(intent: PurgeIntent, deps: ExecutionDeps, watched: Watched): Promise<PurgeProgress> {
  const execution = new Execution(intent, deps, watched);
  return await execution.run();
}

class Execution {
  readonly #intent: PurgeIntent;
  readonly #deps: ExecutionDeps;
  readonly #watched: Watched;
  #progress: PurgeProgress;

  constructor(intent: PurgeIntent, deps: ExecutionDeps, watched: Watched) {
    this.#intent = intent;
    this.#deps = deps;
    this.#watched = watched;
    this.#progress = deps.folder.progress(intent);
  }

  async run(): Promise<PurgeProgress> {
    this.#keep({ ...this.#progress, state: this.#progress.state === 'closed' ? 'closed' : 'open' });
    if (this.#progress.done.length === 1) this.#deps.onStep?.('intended', 'durable');
    for (;;) {
      const step = pendingStep(this.#intent, this.#progress);
      if (step === null) return this.#progress;
      await this.#take(step);
    }
  }

  async #take(step: PurgeStep): Promise<void> {
    const { onStep, nowMs } = this.#deps;
    try {
      this.#watched.signal.throwIfAborted();
      const change = await this.#perform(step);
      onStep?.(step, 'performed');
      const done = [...this.#progress.done, { step, atMs: nowMs() }];
      this.#keep({ ...this.#progress, ...change, erasing: null, done, state: step === 'closed' ? 'closed' : 'open' });
    } catch (error) {
      if (!this.#watched.signal.aborted) this.#fail(step, error);
      // Whoever goes on, also after a restart, counts on from here.
      else if (this.#progress.erasing !== null) this.#keep(this.#progress);
      throw error;
    }
    onStep?.(step, 'durable');
  }

  async #perform(step: PurgeStep): Promise<Change> {
    const { erasure, folder } = this.#deps;
    const { signal } = this.#watched;
    const dataSet = dataSetOf(step);
    if (dataSet !== null) return await this.#erase(dataSet);
    switch (step) {
      case 'recorded':
        return await this.#record();
      case 'barrier':
        await erasure.awaitBarrier(this.#work().receipt, signal);
        return {};
      case 'settled':
        await erasure.settle(this.#work().receipt, signal);
        await this.#forget();
        return {};
      case 'verified':
        return await this.#verify();
      case 'wiped':
        folder.wipeSecrets(this.#intent.id);
        return {};
      case 'certified':
        await this.#deps.certify(this.#intent, this.#progress);
        return {};
      default:
        folder.removeSecrets(this.#intent.id);
        return {};
    }
  }

  async #record(): Promise<Change> {
    const { erasure, folder } = this.#deps;
    const { id } = this.#intent;
    const { effectiveUs, rawEndOffsets, values } = await erasure.record(id, this.#scopes(), this.#watched.signal);
    if (folder.secret(id, 'values') === null) folder.keepSecret(id, 'values', values);
    return { receipt: { effectiveUs, rawEndOffsets: [...rawEndOffsets] } };
  }

  async #erase(dataSet: string): Promise<Change> {
    const { reported, erasing: left } = this.#progress;
    const attempt = { dataSet, before: this.#intent.before, left };
    const { erasure, nowMs } = this.#deps;
    let keptMs = nowMs();
    const erased = await erasure.erase(this.#work(), dataSet, (said) => {
      const progress = { ...this.#progress, erasing: erasedSoFar(attempt, said) };
      const atMs = nowMs();
      if (atMs - keptMs < keepEveryMs) return this.#show(progress);
      keptMs = atMs;
      // Whoever goes on after a kill counts on from here.
      this.#keep(progress);
    });
    return { reported: addUp([...reported, ...erased]) };
  }

  async #verify(): Promise<Change> {
    const { remaining, pending, clock, aggregatesAgree, scan } = await this.#deps.erasure.verify(this.#work());
    const verification = {
      remaining: [...remaining],
      pending: [...pending],
      clock: [...clock],
      aggregatesAgree,
      scan: { ...scan, found: [...scan.found], unread: [...scan.unread] },
    };
    const objections = objectionsTo(verification);
    if (objections.length > 0) throw new NotGone(objections);
    return { verification };
  }

  /** Before the files are looked through for what identifies the person. */
  async #forget(): Promise<void> {
    for (const scope of this.#scopes()) if (scope.kind === 'person') await this.#deps.forget(scope.id, this.#intent.id);
  }

  #scopes(): Erasing<AbortSignal>['scopes'] {
    const { scopes } = this.#intent;
    const person = scopes.some(({ kind }) => kind === 'person') ? this.#secret('subject', z.string()) : null;
    return toErasureScopes({ scopes }, person);
  }

  #work(): Erasing<AbortSignal> {
    const values = this.#secret('values', z.array(z.string()));
    return { scopes: this.#scopes(), receipt: receiptOf(this.#progress, values), signal: this.#watched.signal };
  }

  #secret<T>(name: 'subject' | 'values', schema: z.ZodType<T>): T {
    const parsed = schema.safeParse(this.#deps.folder.secret(this.#intent.id, name));
    if (parsed.success) return parsed.data;
    throw new PipelineError(
      'store-damaged',
      `${name}.secret of the purge ${this.#intent.id} is gone or damaged, and without it the purge cannot be finished. ` +
        'Restore it from a backup, or ask for the same erasure anew.',
      { details: { file: `${name}.secret` } },
    );
  }

  #fail(step: PurgeStep, thrown: unknown): void {
    const { code, message } = toPipelineError(thrown);
    const failure = { step, atMs: this.#deps.nowMs(), code, message: redact(message) };
    const failures = [...this.#progress.failures, failure];
    const kept = backToErasing(this.#progress.done.map((it) => it.step));
    const done = this.#progress.done.filter((it) => !(thrown instanceof NotGone) || kept.includes(it.step));
    this.#keep({ ...this.#progress, done, failures, state: 'failed' });
  }

  #keep(progress: PurgeProgress): void {
    this.#deps.folder.keepProgress(progress);
    this.#show(progress);
  }

  #show(progress: PurgeProgress): void {
    this.#progress = progress;
    this.#watched.onChange(progress);
  }
}

function addUp(counts: readonly StoreCount[]): StoreCount[] {
  return Object.entries(tabulate(counts)).flatMap(([dataSet, stores]) =>
    Object.entries(stores).map(([store, n]) => ({ dataSet, store, n })),
  );
}
