export interface RestartLimit {
  /** Counts an end that was not asked for; false = too many of them, give up. */
  mayRestart(atMs: number): boolean;
  /** Ends within the window, the one just counted included. */
  attempt(): number;
  /** Forgets everything: somebody started the stage by hand. */
  reset(): void;
}

const maxRestarts = 5;
const restartWindowMs = 60_000;

/** Five restarts in a minute; the next end within it is the last. */
export function createRestartLimit(): RestartLimit {
  let times: number[] = [];
  return {
    mayRestart(atMs) {
      times = [...times.filter((time) => time > atMs - restartWindowMs), atMs];
      return times.length <= maxRestarts;
    },
    attempt: () => times.length,
    reset() {
      times = [];
    },
  };
}
