import type { LogEntry } from '../../pipeline/domain/log-entry.ts';

export interface ConsoleLines {
  readonly entries: LogEntry[];
  readonly dropped: number;
}

/** The console's lines that the host keeps: the newest `capacity`, with consecutive numbers. */
export interface ConsoleBuffer {
  append(entry: Omit<LogEntry, 'seq'>): void;
  /** The newest `limit` lines below `before`, oldest first. `dropped` = lines that are no longer kept. */
  read(range: { readonly before?: number | undefined; readonly limit: number }): ConsoleLines;
  /** New lines in groups; a listener that fell behind what is kept is told how many it lost. */
  listen(signal: AbortSignal): AsyncIterable<ConsoleLines>;
  close(): void;
}

const maxLinesInGroup = 1000;

export function createConsoleBuffer(capacity = 100_000): ConsoleBuffer {
  return new RingBuffer(capacity);
}

class RingBuffer implements ConsoleBuffer {
  readonly #capacity: number;
  readonly #ring: LogEntry[] = [];
  readonly #wakers = new Set<() => void>();
  #nextSeq = 0;
  #closed = false;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  append(entry: Omit<LogEntry, 'seq'>): void {
    const seq = this.#nextSeq++;
    this.#ring[seq % this.#capacity] = { ...entry, seq };
    if (this.#wakers.size > 0) this.#wakeAll();
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

  async *listen(signal: AbortSignal): AsyncGenerator<ConsoleLines> {
    const wakeAll = (): void => this.#wakeAll();
    // A reader reads what is there first, so the stream begins with what comes now.
    let at = this.#nextSeq;
    signal.addEventListener('abort', wakeAll, { once: true });
    try {
      while (!signal.aborted && !this.#closed) {
        if (at === this.#nextSeq) {
          await new Promise<void>((resolve) => this.#wakers.add(resolve));
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
    this.#wakeAll();
  }

  get #firstSeq(): number {
    return Math.max(0, this.#nextSeq - this.#capacity);
  }

  #slice(from: number, to: number): LogEntry[] {
    const entries: LogEntry[] = [];
    for (let seq = from; seq < to; seq++) entries.push(this.#ring[seq % this.#capacity]!);
    return entries;
  }

  #wakeAll(): void {
    const resolvers = [...this.#wakers];
    this.#wakers.clear();
    for (const resolve of resolvers) resolve();
  }
}
