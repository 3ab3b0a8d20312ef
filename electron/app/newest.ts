/** Holds the newest value; each listener gets it when it asks, and never one twice. */
export interface Newest<T> {
  set(value: T): void;
  /** Ends when the signal aborts or `close` is called. */
  listen(signal: AbortSignal): AsyncIterable<T>;
  close(): void;
}

export function createNewest<T>(): Newest<T> {
  const wakers = new Set<() => void>();
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
        if (current === seen || current === null) await new Promise<void>((resolve) => wakers.add(resolve));
        else yield (seen = current).value;
      }
    } finally {
      signal.removeEventListener('abort', wakeAll);
    }
  }

  function wakeAll(): void {
    const resolvers = [...wakers];
    wakers.clear();
    for (const resolve of resolvers) resolve();
  }
}
