import { createWakers } from './wakers.ts';

/** Holds the newest value; each listener gets it when it asks, and never one twice. */
export interface Newest<T> {
  set(value: T): void;
  /** Ends when the signal aborts or `close` is called. */
  listen(signal: AbortSignal): AsyncIterable<T>;
  close(): void;
}

export function createNewest<T>(): Newest<T> {
  const { wait, wakeAll } = createWakers();
  let current: { readonly value: T } | null = null;
  let closed = false;

  return {
    set(value) {
      current = { value };
      wakeAll();
    },
    listen,
    close() {
      closed = true;
      wakeAll();
    },
  };

  async function* listen(signal: AbortSignal): AsyncGenerator<T> {
    let seen: typeof current = null;
    signal.addEventListener('abort', wakeAll, { once: true });
    try {
      while (!signal.aborted && !closed) {
        if (current === seen || current === null) await wait();
        else yield (seen = current).value;
      }
    } finally {
      signal.removeEventListener('abort', wakeAll);
    }
  }
}
