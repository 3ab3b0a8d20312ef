/** Listeners that wait until there is something new for them. */
export interface Wakers {
  /** Resolves at the next `wakeAll`. */
  wait(): Promise<void>;
  wakeAll(): void;
}

export function createWakers(): Wakers {
  let waiting: (() => void)[] = [];
  return {
    wait: () => new Promise<void>((resolve) => void waiting.push(resolve)),
    wakeAll() {
      if (waiting.length === 0) return;
      const resolvers = waiting;
      waiting = [];
      for (const resolve of resolvers) resolve();
    },
  };
}
