import type { Latency } from '../domain/snapshot.ts';
import type { Figures } from './bars.ts';
import { doneIn, openEngine } from './engine.ts';
import { percentile, round } from './percentile.ts';
import { watchProfiles } from './profile-watch.ts';
import { say } from './say.ts';
import { inTemporaryDirectory } from './temporary-directory.ts';

const pace = 5000;
/** The pipeline's own percentiles are over ten seconds. */
const windowMs = 10_000;
const windows = 3;

/**
 * From a record's creation to its profile in the store, at 5,000 users a second: the worst window of the pipeline's own
 * histogram, and beside it what a reader of the store's file sees, which looks every other millisecond.
 */
export function measureLatency(): Promise<Figures> {
  return inTemporaryDirectory(async (directory) => {
    const engine = await openEngine(directory);
    await engine.start(pace);
    const warm = await engine.until(({ latency, atMs, sinceMs }) => latency !== null && atMs - sinceMs > windowMs);
    say(`${(windows * windowMs) / 1000} s at ${pace} users a second`);
    const [before, watch] = [engine.usage(), watchProfiles(directory)];
    const own: Latency[] = [];
    let last = warm;
    for (let window = 1; window <= windows; window += 1) {
      last = await engine.after(windowMs);
      if (last.latency) own.push(last.latency);
    }
    const seen = await watch.end();
    const usage = engine.usage();
    await engine.stop();
    await engine.close();
    const elapsedMs = last.atMs - warm.atMs;
    return {
      recordsPerSecond: round(((doneIn(last) - doneIn(warm)) / elapsedMs) * 1000),
      p50Ms: Math.max(...own.map(({ p50Ms }) => p50Ms)),
      p95Ms: Math.max(...own.map(({ p95Ms }) => p95Ms)),
      p99Ms: Math.max(...own.map(({ p99Ms }) => p99Ms)),
      maxMs: Math.max(...own.map(({ maxMs }) => maxMs)),
      seenPersons: seen.length,
      seenP50Ms: percentile(seen, 0.5),
      seenP95Ms: percentile(seen, 0.95),
      seenP99Ms: percentile(seen, 0.99),
      cpuPercent: round(((usage.cpuMs - before.cpuMs) / elapsedMs) * 100, 1),
    };
  });
}
