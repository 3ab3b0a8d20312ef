import type { CallName, StreamName } from '../contract/api.ts';
import { api } from '../contract/api.ts';
import { isProcedure } from '../contract/is-procedure.ts';
import type { Result } from '../contract/result.ts';
import { frameIdSchema, type ReplyFrame, type RequestFrame, requestFrameSchema } from '../contract/wire.ts';
import { toContractError } from './contract-failure.ts';

/** What a session needs of the application. */
export interface Callable {
  call(name: CallName, input: unknown, signal: AbortSignal): Promise<Result<unknown>>;
  listen(name: StreamName, input: unknown, signal: AbortSignal): AsyncIterable<unknown>;
}

export interface SessionOptions {
  readonly app: Callable;
  send(frame: ReplyFrame): void;
  /** False while too much is waiting to be sent; call `resume` when it has gone. Always writable without it. */
  isWritable?(): boolean;
}

/** One connected window, over whichever transport. */
export interface Session {
  /** A frame from the window, unparsed. */
  receive(frame: unknown): void;
  /** The connection can take more again. */
  resume(): void;
  /** Ends everything that is open. Safe to call twice. */
  close(): void;
}

/** So many calls and subscriptions a window may have open; far above what one needs. */
const maxOpen = 256;

/**
 * Serves a window's calls and subscriptions. The next item of a stream is only asked for while the connection is
 * writable: streams hold at most the newest item, or a position in a bounded buffer, so that nothing queues up here.
 */
export function createSession(options: SessionOptions): Session {
  return new OpenSession(options);
}

type RequestOf = Exclude<RequestFrame, { verb: 'cancel' }>;

class OpenSession implements Session {
  readonly #options: SessionOptions;
  readonly #open = new Map<number, AbortController>();
  readonly #waiting = new Set<() => void>();
  #closed = false;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  receive(received: unknown): void {
    if (this.#closed) return;
    const parsed = requestFrameSchema.safeParse(received);
    if (!parsed.success) return this.#refuseFrame(received);
    const frame = parsed.data;
    if (frame.verb === 'cancel') return this.#end(frame.id);
    const refusal = this.#refusalOf(frame);
    if (refusal === null) this.#begin(frame);
    else this.#options.send({ verb: 'error', id: frame.id, error: { ...refusal, details: {} } });
  }

  /** One without an id can be no answer's, so there is nobody to tell. */
  #refuseFrame(received: unknown): void {
    const { success, data } = frameIdSchema.safeParse(received);
    if (!success) return;
    const error = { code: 'invalid-frame', message: 'That is no frame of the contract.', details: {} };
    this.#options.send({ verb: 'error', id: data.id, error });
  }

  resume(): void {
    const resolvers = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of resolvers) resolve();
  }

  close(): void {
    this.#closed = true;
    for (const id of [...this.#open.keys()]) this.#end(id);
    this.resume();
  }

  #refusalOf({ id, verb, name }: RequestOf): { readonly code: string; readonly message: string } | null {
    if (this.#open.has(id)) return { code: 'id-in-use', message: `The id ${id} is still open.` };
    if (this.#open.size >= maxOpen)
      return { code: 'too-many-open', message: `More than ${maxOpen} calls and streams are open.` };
    if (!isProcedure(name)) return { code: 'unknown-procedure', message: `There is no ${name}.` };
    const { kind } = api[name];
    if (kind === (verb === 'call' ? 'call' : 'stream')) return null;
    return { code: 'unknown-procedure', message: `${name} is a ${kind}.` };
  }

  #begin(frame: RequestOf): void {
    const { id, verb } = frame;
    const controller = new AbortController();
    this.#open.set(id, controller);
    const work = verb === 'call' ? this.#answer(frame, controller.signal) : this.#stream(frame, controller.signal);
    void work
      .catch((error: unknown) => this.#reply({ verb: 'error', id, error: toContractError(error) }))
      .finally(() => {
        if (this.#open.get(id) === controller) this.#open.delete(id);
      });
  }

  async #answer({ id, name, input }: RequestOf, signal: AbortSignal): Promise<void> {
    const result = await this.#options.app.call(name as CallName, input, signal);
    if (signal.aborted) return;
    this.#reply(result.ok ? { verb: 'value', id, value: result.value } : { verb: 'error', id, error: result.error });
  }

  async #stream({ id, name, input }: RequestOf, signal: AbortSignal): Promise<void> {
    const items = this.#options.app.listen(name as StreamName, input, signal)[Symbol.asyncIterator]();
    try {
      while (!signal.aborted) {
        await this.#writable(signal);
        if (signal.aborted) return;
        const next = await items.next();
        if (signal.aborted) return;
        if (next.done) return this.#reply({ verb: 'end', id });
        this.#reply({ verb: 'item', id, item: next.value });
      }
    } finally {
      await items.return?.();
    }
  }

  async #writable(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.#options.isWritable?.() === false) {
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  #end(id: number): void {
    this.#open.get(id)?.abort();
    this.#open.delete(id);
    this.resume();
  }

  #reply(frame: ReplyFrame): void {
    if (!this.#closed && this.#open.has(frame.id)) this.#options.send(frame);
  }
}
