export interface OneAtATime {
  /** Runs `work` when what was asked for earlier has ended, however it ended. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when all that was asked for until now has ended; never rejects. */
  idle(): Promise<void>;
}

/** Work that must not overlap, in the order in which it is asked for. */
export function createOneAtATime(): OneAtATime {
  let tail: Promise<void> = Promise.resolve();
  return {
    run(work) {
      const result = tail.then(work);
      tail = result.then(ended, ended);
      return result;
    },
    idle: () => tail,
  };
}

/** Whoever asked hears of a failure; the next one goes on. */
function ended(): void {}
