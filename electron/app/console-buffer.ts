import type { LogEntry } from '../../pipeline/domain/log-entry.ts';
import { createWakers } from './wakers.ts';

export interface ConsoleLines {
  readonly entries: LogEntry[];
  readonly dropped: number;
}

/** The console's lines that the host keeps: the newest `capacity`, with consecutive numbers. */
export interface ConsoleBuffer {
  append(entry: Omit<LogEntry, 'seq'>): void;
  /** The newest `limit` lines below `before`, oldest first. `dropped` = lines that are no longer kept. */
  read(range: { readonly before?: number | undefined; readonly limit: number }): ConsoleLines;
  /** How many lines are older than that moment, and when the first and the last of them were written. */
  older(beforeMs: number): OlderLines;
  /** Forgets them; whoever reads finds them gone, as those that no longer fit. */
  forget(beforeMs: number): number;
  /** New lines in groups; a listener that fell behind what is kept is told how many it lost. */
  listen(signal: AbortSignal): AsyncIterable<ConsoleLines>;
  close(): void;
}

export interface OlderLines {
  readonly n: number;
  readonly oldestMs: number | null;
  readonly newestMs: number | null;
}

const maxLinesInGroup = 1000;

/** `forgotten` is told what `forget` is, so that lines that are kept elsewhere go with these. */
export function createConsoleBuffer(capacity = 100_000, forgotten?: (beforeMs: number) => void): ConsoleBuffer {
  return new RingBuffer(capacity, forgotten);
}

class RingBuffer implements ConsoleBuffer {
  readonly #capacity: number;
  readonly #forgotten: (beforeMs: number) => void;
  readonly #ring: LogEntry[] = [];
  readonly #wakers = createWakers();
  #nextSeq = 0;
  /** Lines below were forgotten. */
  #keptFrom = 0;
  #closed = false;

  constructor(capacity: number, forgotten: (beforeMs: number) => void = () => undefined) {
    this.#capacity = capacity;
    this.#forgotten = forgotten;
  }

  append(entry: Omit<LogEntry, 'seq'>): void {
    const seq = this.#nextSeq++;
    this.#ring[seq % this.#capacity] = { ...entry, seq };
    this.#wakers.wakeAll();
  }

  read({
    before = this.#nextSeq,
    limit,
  }: {
    readonly before?: number | undefined;
    readonly limit: number;
  }): ConsoleLines {
    const end = Math.min(before, this.#nextSeq);
    return { entries: this.#slice(Math.max(this.#firstSeq, end - limit), end), dropped: this.#firstSeq };
  }

  older(beforeMs: number): OlderLines {
    const lines = this.#slice(this.#firstSeq, this.#firstAt(beforeMs));
    return { n: lines.length, oldestMs: lines[0]?.atMs ?? null, newestMs: lines.at(-1)?.atMs ?? null };
  }

  forget(beforeMs: number): number {
    this.#forgotten(beforeMs);
    const [first, end] = [this.#firstSeq, this.#firstAt(beforeMs)];
    for (let seq = first; seq < end; seq += 1) delete this.#ring[seq % this.#capacity];
    this.#keptFrom = end;
    return end - first;
  }

  async *listen(signal: AbortSignal): AsyncGenerator<ConsoleLines> {
    const { wait, wakeAll } = this.#wakers;
    // A reader reads what is there first, so the stream begins with what comes now.
    let at = this.#nextSeq;
    signal.addEventListener('abort', wakeAll, { once: true });
    try {
      while (!signal.aborted && !this.#closed) {
        if (at === this.#nextSeq) {
          await wait();
          continue;
        }
        const from = Math.max(at, this.#firstSeq);
        const entries = this.#slice(from, Math.min(this.#nextSeq, from + maxLinesInGroup));
        const dropped = from - at;
        at = from + entries.length;
        yield { entries, dropped };
      }
    } finally {
      signal.removeEventListener('abort', wakeAll);
    }
  }

  close(): void {
    this.#closed = true;
    this.#wakers.wakeAll();
  }

  get #firstSeq(): number {
    return Math.max(this.#keptFrom, this.#nextSeq - this.#capacity);
  }

  /** Of the first line from that moment on. They stand in the order in which they came, and so nearly in that of time. */
  #firstAt(beforeMs: number): number {
    let seq = this.#firstSeq;
    while (seq < this.#nextSeq && this.#ring[seq % this.#capacity]!.atMs < beforeMs) seq += 1;
    return seq;
  }

  #slice(from: number, to: number): LogEntry[] {
    const entries: LogEntry[] = [];
    for (let seq = from; seq < to; seq++) entries.push(this.#ring[seq % this.#capacity]!);
    return entries;
  }
}
