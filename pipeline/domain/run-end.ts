import type { HistoryPoint } from './snapshot.ts';

/** So many seconds: charts of a quarter of an hour have a bucket of two, which then is zero too. */
const seconds = [1, 2];

/** What is known as soon as a pipeline has stopped: its lines end at zero, instead of at its last rate. */
export function behindStop(last: HistoryPoint): readonly HistoryPoint[] {
  const nothing = { published: 0, stored: 0, rejected: 0, p50Ms: null, p95Ms: null, p99Ms: null };
  return seconds.map((behind) => ({ ...last, ...nothing, atMs: last.atMs + behind * 1000 }));
}
