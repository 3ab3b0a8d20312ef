import type { Pace } from '../domain/config.ts';
import type { Clock } from '../ports.ts';

export interface PaceControl {
  readonly pace: Pace;
  /** Takes effect at once, also for somebody who is waiting. */
  set(pace: Pace): void;
  /** Called at every change; returns the way to stop. */
  onChange(listener: () => void): () => void;
}

export function createPaceControl(initial: Pace): PaceControl {
  let pace = initial;
  const listeners = new Set<() => void>();
  return {
    get pace() {
      return pace;
    },
    set(next) {
      pace = next;
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** How long tokens gather for one batch (P-DEL-15): `rate` is in records a second. */
export function lingerMsOf(rate: number): number {
  return Math.min(mostLingerMs, Math.max(leastLingerMs, (gatheredRecords * 1000) / rate));
}

export interface TokenBucket {
  /** Waits until at least one record may go, and resolves with how many may; 0 only when the signal aborts. */
  take(most: number, signal: AbortSignal): Promise<number>;
  /** Gives back what was taken and not used. */
  giveBack(count: number): void;
}

/** A durable write costs about the same for one record and for many, so a batch is to hold about so many. */
const gatheredRecords = 100;
const [leastLingerMs, mostLingerMs] = [20, 100];
/** After a pause, at most this much of it is made up for. */
const burstMs = 250;

/** A token bucket whose rate can be changed while somebody waits: one user in six seconds up to as fast as it goes. */
export function createTokenBucket(control: PaceControl, clock: Clock): TokenBucket {
  let tokens = 1;
  let filledMs = clock.nowMs();
  let lastTakenMs = Number.NEGATIVE_INFINITY;

  function fill(rate: number): void {
    const nowMs = clock.nowMs();
    tokens = Math.min(Math.max(1, (rate * burstMs) / 1000), tokens + (Math.max(0, nowMs - filledMs) * rate) / 1000);
    filledMs = nowMs;
  }

  async function sleep(ms: number, signal: AbortSignal): Promise<void> {
    const changed = new AbortController();
    const stop = control.onChange(() => changed.abort());
    await clock.sleep(ms, AbortSignal.any([signal, changed.signal]));
    stop();
  }

  return {
    giveBack(count) {
      tokens += count;
    },
    async take(most, signal) {
      while (!signal.aborted) {
        const { pace } = control;
        if (pace === 'max') return most;
        fill(pace);
        const lingerMs = lingerMsOf(pace);
        const wanted = Math.min(most, (pace * lingerMs) / 1000);
        const leftMs = lastTakenMs + lingerMs - clock.nowMs();
        if (tokens >= 1 && (tokens >= wanted || leftMs <= 0)) {
          const count = Math.min(most, Math.floor(tokens));
          tokens -= count;
          lastTakenMs = clock.nowMs();
          return count;
        }
        const untilMs = (count: number): number => ((count - tokens) * 1000) / pace;
        await sleep(Math.max(1, Math.ceil(Math.max(untilMs(1), Math.min(untilMs(wanted), leftMs)))), signal);
      }
      return 0;
    },
  };
}
