/** What is under way in a stage and may not have seen what was written since it began (P-ERA-8). */
export interface Barrier {
  /** Runs `work`, of which there is one at a time. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when what is under way at this moment has ended, however it ended; at once where nothing is. */
  passed(): Promise<void>;
}

export function createBarrier(): Barrier {
  let underWay: Promise<unknown> = Promise.resolve();
  return {
    during(work) {
      const running = work();
      underWay = running;
      return running;
    },
    async passed() {
      await Promise.allSettled([underWay]);
    },
  };
}
