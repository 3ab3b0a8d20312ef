/** What is under way in a stage and may not have seen what was written since it began (P-ERA-8). */
export interface Barrier {
  /** Runs `work`: a delivery, or the taking over of partitions, which may come while one is under way. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when what is under way at this moment has ended, however it ended; at once where nothing is. */
  passed(): Promise<void>;
}

export function createBarrier(): Barrier {
  const underWay = new Set<Promise<unknown>>();
  return {
    async during(work) {
      const running = work();
      underWay.add(running);
      try {
        return await running;
      } finally {
        underWay.delete(running);
      }
    },
    async passed() {
      await Promise.allSettled(underWay);
    },
  };
}
