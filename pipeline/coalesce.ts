export interface CoalesceOptions<T> {
  /** At most one delivery in this time. */
  readonly intervalMs: number;
  readonly deliver: (value: T) => void;
  readonly setTimer?: (work: () => void, ms: number) => unknown;
  readonly clearTimer?: (timer: never) => void;
  readonly nowMs?: () => number;
}

export interface Coalesce<T> {
  /** Keeps the value unless a newer one comes first. */
  push(value: T): void;
  /** Delivers what is pending, now. */
  flush(): void;
  /** Drops what is pending; nothing is delivered afterwards. */
  close(): void;
}

/** Newest wins: of the values that arrive faster than `intervalMs`, only the last is delivered. */
export function createCoalesce<T>(options: CoalesceOptions<T>): Coalesce<T> {
  const { intervalMs, deliver, nowMs = Date.now } = options;
  const setTimer = options.setTimer ?? setTimeout;
  const clearTimer = (options.clearTimer ?? clearTimeout) as (timer: unknown) => void;
  let pending: { readonly value: T } | null = null;
  let timer: unknown = null;
  let lastMs = Number.NEGATIVE_INFINITY;
  let closed = false;

  function flush(): void {
    if (timer !== null) clearTimer(timer);
    timer = null;
    const next = pending;
    pending = null;
    if (next === null || closed) return;
    lastMs = nowMs();
    deliver(next.value);
  }

  return {
    flush,
    push(value) {
      if (closed) return;
      pending = { value };
      if (timer !== null) return;
      const waitMs = lastMs + intervalMs - nowMs();
      if (waitMs <= 0) flush();
      else timer = setTimer(flush, waitMs);
    },
    close() {
      closed = true;
      flush();
    },
  };
}
