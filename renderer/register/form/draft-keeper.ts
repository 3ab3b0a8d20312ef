import type { Entry } from '../../../gdpr-register/entry.ts';
import type { ContractError, Result } from '../../../electron/contract/result.ts';

export interface EditorClock {
  nowMs(): number;
  /** Returns the way to call it off. */
  later(run: () => void, delayMs: number): () => void;
}

export type DraftState =
  | { readonly kind: 'none' | 'waiting' }
  | { readonly kind: 'saved'; readonly atMs: number }
  | { readonly kind: 'failed'; readonly error: ContractError };

export interface DraftKeeperOptions {
  readonly clock: EditorClock;
  keep(entry: Entry): Promise<Result<unknown>>;
  said(state: DraftState): void;
}

/** From a change to its draft; also while somebody types without a pause. */
const delayMs = 800;
const retryMs = 3000;

/** Keeps the newest of what is edited, one at a time; what could not be kept is tried again. */
export class DraftKeeper {
  readonly #options: DraftKeeperOptions;
  #newest: Entry | null = null;
  #callOff: (() => void) | null = null;
  #sending: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: DraftKeeperOptions) {
    this.#options = options;
  }

  changed(entry: Entry): void {
    if (this.#isClosed) return;
    this.#newest = entry;
    this.#options.said({ kind: 'waiting' });
    this.#sendIn(delayMs);
  }

  /** Resolves when what was pending is kept, or could not be. */
  flush(): Promise<void> {
    this.#callOff?.();
    this.#callOff = null;
    this.#sending = this.#sending.then(() => this.#send());
    return this.#sending;
  }

  /** Nothing is sent afterwards. Resolves when nothing is on its way. */
  close(): Promise<void> {
    this.#isClosed = true;
    this.#newest = null;
    this.#callOff?.();
    this.#callOff = null;
    return this.#sending;
  }

  #sendIn(ms: number): void {
    this.#callOff ??= this.#options.clock.later(() => void this.flush(), ms);
  }

  async #send(): Promise<void> {
    const entry = this.#newest;
    if (entry === null) return;
    this.#newest = null;
    const answer = await this.#options.keep(entry);
    if (this.#isClosed) return;
    if (!answer.ok) {
      this.#newest ??= entry;
      this.#options.said({ kind: 'failed', error: answer.error });
      this.#sendIn(retryMs);
    } else if (this.#newest === null) {
      this.#options.said({ kind: 'saved', atMs: this.#options.clock.nowMs() });
    }
  }
}
