const windowMs = 3000;

interface Sample {
  readonly atMs: number;
  readonly records: number;
}

export interface Rate {
  add(records: number, atMs: number): void;
  /** Records per second over the last three seconds. */
  read(atMs: number): number;
  reset(): void;
}

/** The slope of a count that only grows, from samples that come a few times a second. */
export function createRate(): Rate {
  let samples: Sample[] = [];
  return {
    add(records, atMs) {
      const since = samples.findLastIndex((sample) => sample.atMs <= atMs - windowMs);
      samples = [...samples.slice(Math.max(0, since)), { atMs, records }];
    },
    read(atMs) {
      const first = samples.findLast((sample) => sample.atMs <= atMs - windowMs) ?? samples[0];
      const last = samples.at(-1);
      if (!first || !last || atMs <= first.atMs) return 0;
      // A slow pace reports rarely; the time since the last sample counts as well.
      const elapsedMs = Math.max(atMs, last.atMs) - Math.max(first.atMs, atMs - windowMs * 2);
      return elapsedMs <= 0 ? 0 : ((last.records - first.records) * 1000) / elapsedMs;
    },
    reset() {
      samples = [];
    },
  };
}
