import type { PurgePlan } from '../../../gdpr-register/purge-plan.ts';
import { pendingStep, type PurgeIntent, type PurgeProgress } from '../../../gdpr-register/purge-record.ts';
import { toPipelineError } from '../../../pipeline/domain/errors.ts';
import type { PurgeOutcome, PurgeStatus } from '../../contract/calls/purge.ts';
import { ContractFailure } from '../contract-failure.ts';
import { createOneAtATime } from '../one-at-a-time.ts';
import { type Confirmation, confirmPlan } from './confirm-plan.ts';
import type { FileCertificate } from './file-certificate.ts';
import { type Asked, makePersonPlan, makePlan, type PlanWish } from './make-plan.ts';
import type { JournalActor } from '../../../gdpr-register/journal.ts';
import type { PurgeDeps } from './purge-deps.ts';
import { executePurge } from './purge-execution.ts';
import { statusOf } from './purge-status.ts';

/** Every purge of this data directory: previews, those that are open, and those that are closed. One runs at a time. */
export interface Purges {
  plan(wish: PlanWish, asked: Asked): Promise<PurgePlan>;
  planPerson(id: string, asked: Asked): Promise<PurgePlan>;
  /** Resolves when the certificate is filed. A caller who no longer waits ends nothing. */
  run(confirmation: Confirmation, asked: Asked): Promise<PurgeOutcome>;
  /** Goes on with one that is open, or with all that are; rejects with the first that fails, after the others. */
  resume(id: string | null, actor: JournalActor): Promise<readonly PurgeOutcome[]>;
  /** Those that were confirmed and are neither closed nor paused: a start goes on with them. */
  interrupted(): readonly string[];
  /** Between two small transactions. It stays open. One that does not run stays as it is. */
  pause(id: string, actor: JournalActor): Promise<void>;
  /** Confirmed ones, the newest first. One that cannot be read is there with its name alone. */
  status(): readonly PurgeStatus[];
  /** Whether one runs, or waits for its turn: its stores are not to be replaced or recounted. */
  isBusy(): boolean;
  /** Ends what runs between two transactions, and resolves when nothing runs any more. */
  close(): Promise<void>;
}

export interface PurgesOptions {
  readonly deps: PurgeDeps;
  readonly fileCertificate: FileCertificate;
  onChange(): void;
  /** One is certified and closed: less is due now. */
  onClosed?(): void;
}

export function createPurges(options: PurgesOptions): Purges {
  return new OpenPurges(options);
}

interface Running {
  readonly id: string;
  readonly abort: AbortController;
  readonly ended: PromiseWithResolvers<void>;
  /** What it has come to. */
  watched: PurgeProgress | null;
}

const paused = new ContractFailure('purge-paused', 'The purge is paused. It goes on with: purge resume');
const closing = new ContractFailure(
  'purge-interrupted',
  'Vigie is closing. The purge is open, and goes on when Vigie starts again, or with: purge resume',
);

class OpenPurges implements Purges {
  readonly #deps: PurgeDeps;
  readonly #fileCertificate: FileCertificate;
  readonly #onChange: () => void;
  readonly #onClosed: (() => void) | undefined;
  readonly #queue = createOneAtATime();
  #running: Running | null = null;
  #closed = false;
  #asked = 0;

  constructor({ deps, fileCertificate, onChange, onClosed }: PurgesOptions) {
    this.#deps = deps;
    this.#fileCertificate = fileCertificate;
    this.#onChange = onChange;
    this.#onClosed = onClosed;
  }

  plan(wish: PlanWish, asked: Asked): Promise<PurgePlan> {
    return makePlan(wish, this.#deps, asked);
  }

  planPerson(id: string, asked: Asked): Promise<PurgePlan> {
    return makePersonPlan(id, this.#deps, asked);
  }

  run(confirmation: Confirmation, asked: Asked): Promise<PurgeOutcome> {
    return this.#inTurn(async () => this.#execute(await confirmPlan(confirmation, this.#deps, asked), asked.actor));
  }

  async resume(id: string | null, actor: JournalActor): Promise<readonly PurgeOutcome[]> {
    const open = this.#open().filter((intent) => id === null || intent.id === id);
    if (id !== null && open.length === 0)
      throw new ContractFailure('plan-unknown', 'There is no open purge of that name.');
    const settled = await Promise.allSettled(open.map((intent) => this.#inTurn(() => this.#goOn(intent, actor))));
    const failed = settled.find((it) => it.status === 'rejected');
    if (failed) throw failed.reason;
    return settled.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []));
  }

  interrupted(): readonly string[] {
    return this.#open()
      .filter((intent) => this.#deps.folder.progress(intent).state === 'open')
      .map(({ id }) => id);
  }

  async pause(id: string, actor: JournalActor): Promise<void> {
    if (this.#running?.id !== id) return;
    const { abort, ended } = this.#running;
    abort.abort(paused);
    await ended.promise;
    await this.#deps.journal.append('purge-paused', { actor, subject: id, details: {} });
  }

  status(): readonly PurgeStatus[] {
    const running = this.#running;
    return this.#deps.folder
      .ids()
      .toReversed()
      .flatMap((id) => {
        const watched = running?.id === id ? running.watched : null;
        return statusOf(id, this.#deps.folder, watched) ?? [];
      });
  }

  isBusy(): boolean {
    return this.#asked > 0;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#running?.abort.abort(closing);
    await this.#queue.idle();
  }

  /** One that is damaged is shown by `status`, and hides no other. */
  #open(): readonly PurgeIntent[] {
    const { folder } = this.#deps;
    return this.status()
      .filter(({ state }) => state === 'open' || state === 'paused' || state === 'failed')
      .flatMap(({ id }) => folder.intent(id) ?? [])
      .toReversed();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#asked += 1;
    const ran = this.#queue.run(async () => {
      await this.#deps.storesSettled();
      if (this.#closed) throw closing;
      return await work();
    });
    return ran.finally(() => (this.#asked -= 1));
  }

  async #goOn(intent: PurgeIntent, actor: JournalActor): Promise<PurgeOutcome> {
    const step = pendingStep(intent, this.#deps.folder.progress(intent)) ?? 'closed';
    await this.#deps.journal.append('purge-resumed', { actor, subject: intent.id, details: { step } });
    return await this.#execute(intent, actor);
  }

  async #execute(intent: PurgeIntent, actor: JournalActor): Promise<PurgeOutcome> {
    const ended = Promise.withResolvers<void>();
    const running: Running = { id: intent.id, abort: new AbortController(), ended, watched: null };
    if (this.#closed) running.abort.abort(closing);
    this.#running = running;
    try {
      const outcome = await this.#take(intent, running);
      this.#onClosed?.();
      return outcome;
    } catch (error) {
      await this.#sayEnd(intent, { actor, error, signal: running.abort.signal });
      throw error;
    } finally {
      this.#running = null;
      ended.resolve();
      this.#onChange();
    }
  }

  async #take(intent: PurgeIntent, running: Running): Promise<PurgeOutcome> {
    const { log, folder, erasure, forget, onStep, nowMs } = this.#deps;
    const { id } = intent;
    log.info('purge-started', { purge: id, step: pendingStep(intent, folder.progress(intent)) ?? 'closed' });
    const certify = (of: PurgeIntent, progress: PurgeProgress): Promise<void> =>
      this.#fileCertificate.file(of, progress);
    await executePurge(
      intent,
      { folder, erasure, certify, forget, onStep, nowMs },
      {
        signal: running.abort.signal,
        onChange: (progress) => {
          running.watched = progress;
          this.#onChange();
        },
      },
    );
    const outcome = this.#fileCertificate.outcome(id);
    log.info('purge-closed', { purge: id, records: outcome.erased.reduce((sum, { n }) => sum + n, 0) });
    return outcome;
  }

  async #sayEnd(intent: PurgeIntent, { actor, error, signal }: Ended): Promise<void> {
    const { folder, log, journal } = this.#deps;
    if (signal.reason === paused) folder.keepProgress({ ...folder.progress(intent), state: 'paused' });
    if (signal.aborted) return;
    const { code, message } = toPipelineError(error);
    log.error('purge-failed', { purge: intent.id, message, error: code });
    await journal.append('purge-failed', { actor, subject: intent.id, details: { code } });
  }
}

interface Ended {
  readonly actor: JournalActor;
  readonly error: unknown;
  readonly signal: AbortSignal;
}
