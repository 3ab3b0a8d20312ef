import type { StageDeps } from './stage-deps.ts';
import { createLatencyHistogram } from './latency-histogram.ts';

/** What a stage's writes into its store take (P-WCH-1), over the last ten seconds. */
export interface TimedWrites {
  /** The store, with the calls of one of its methods measured from the call to its end, also where it fails. */
  timing<S extends object, M extends keyof S & string>(store: S, method: M): S;
  /** Puts what was measured into each report. */
  readonly report: StageDeps['report'];
}

export function createTimedWrites({ report, clock }: Pick<StageDeps, 'report' | 'clock'>): TimedWrites {
  const histogram = createLatencyHistogram();
  return {
    timing: (store, method) => timing(store, method, (ms) => histogram.record(ms, clock.nowMs())),
    report: (said) => report({ ...said, writes: histogram.read(clock.nowMs()) }),
  };
}

type Method = (...args: unknown[]) => Promise<unknown>;

/** A proxy, since stores keep their state in private fields, which only they themselves reach. */
function timing<S extends object>(store: S, method: string, record: (ms: number) => void): S {
  const call: Method = async (...args) => {
    const startedMs = performance.now();
    try {
      return await (Reflect.get(store, method) as Method).apply(store, args);
    } finally {
      record(performance.now() - startedMs);
    }
  };
  return new Proxy(store, {
    get(_, name) {
      if (name === method) return call;
      const value: unknown = Reflect.get(store, name);
      return typeof value === 'function' ? value.bind(store) : value;
    },
  });
}
