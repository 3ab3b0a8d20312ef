const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * One press of Ctrl+C may arrive several times: the terminal sends it to every process of the group, and npm and a
 * shell pass it on. What comes this soon after the first is the same wish.
 */
const sameWishMs = 500;

/** The wish that this process ends, as the system tells it. */
export interface EndRequest {
  /** Calls `first` once the process is asked to end, `again` once it is asked anew; at once where that has happened. */
  listen(first: () => void, again: () => void): void;
  /** Gives the signals their usual meaning back. */
  close(): void;
}

export interface EndRequestOptions {
  readonly process?: Pick<NodeJS.Process, 'on' | 'off'>;
  readonly nowMs?: () => number;
}

/** Listens from now on, so that a signal during the start is not lost, nor kills what has just begun. */
export function awaitEndRequest(options: EndRequestOptions = {}): EndRequest {
  const { process: target = process, nowMs = () => performance.now() } = options;
  const first = Promise.withResolvers<void>();
  const again = Promise.withResolvers<void>();
  let firstMs: number | null = null;
  const listener = (): void => {
    if (firstMs !== null && nowMs() - firstMs >= sameWishMs) again.resolve();
    firstMs ??= nowMs();
    first.resolve();
  };
  for (const signal of signals) target.on(signal, listener);
  return {
    listen(onFirst, onAgain) {
      void first.promise.then(onFirst);
      void again.promise.then(onAgain);
    },
    close() {
      for (const signal of signals) target.off(signal, listener);
    },
  };
}
