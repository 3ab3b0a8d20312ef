import type { Snapshot } from '../domain/snapshot.ts';
import type { Figures } from './bars.ts';
import { countDifferences } from './command-line.ts';
import { doneIn, openEngine } from './engine.ts';
import { round } from './percentile.ts';
import type { Usage } from './process-usage.ts';
import { say } from './say.ts';
import { inTemporaryDirectory } from './temporary-directory.ts';

const seconds = 60;
/** Compiling the hot code, and the first pages of the stores, are of the start and not of what is sustained. */
const warmRecords = 50_000;

/** Generated live at the greatest pace, through supervisor, threads and embedded stores. Exact afterwards. */
export function measureThroughput(): Promise<Figures> {
  return inTemporaryDirectory(async (directory) => {
    const engine = await openEngine(directory);
    await engine.start('max');
    const first = toReading(await engine.until((each) => doneIn(each) > warmRecords), engine.usage());
    say(`${seconds} s at full pace`);
    const last = toReading(await engine.after(seconds * 1000), engine.usage());
    const startedMs = performance.now();
    await engine.stop();
    const drainMs = performance.now() - startedMs;
    const end = engine.usage();
    await engine.close();
    const records = last.done - first.done;
    const elapsedMs = last.atMs - first.atMs;
    return {
      recordsPerSecond: round((records / elapsedMs) * 1000),
      aggregatedPerSecond: round(((last.aggregated - first.aggregated) / elapsedMs) * 1000),
      seconds: round(elapsedMs / 1000, 1),
      records,
      persons: last.persons,
      cpuUsPerRecord: round(((last.usage.cpuMs - first.usage.cpuMs) * 1000) / records, 1),
      cores: round((last.usage.cpuMs - first.usage.cpuMs) / elapsedMs, 2),
      rssPeakMB: round(end.rssPeakMB),
      rssEndMB: round(last.usage.rssMB),
      drainMs: round(drainMs),
      differences: await countDifferences(directory),
    };
  });
}

interface Reading {
  readonly atMs: number;
  readonly done: number;
  readonly aggregated: number;
  readonly persons: number;
  readonly usage: Usage;
}

function toReading(snapshot: Snapshot, usage: Usage): Reading {
  const { atMs, stages, aggregates } = snapshot;
  return {
    atMs,
    done: doneIn(snapshot),
    aggregated: stages.aggregator.records,
    persons: aggregates.persons,
    usage,
  };
}
