import { openEmbeddedAggregatesReader } from '../adapters/embedded-aggregates.ts';
import { openEmbeddedLogReader } from '../adapters/embedded-log.ts';
import { storeFiles } from '../adapters/embedded-files.ts';
import { round } from './percentile.ts';

export interface StagePauses {
  /** The longest time in which a stage put nothing into its store. */
  readonly worstPauseMs: number;
  readonly pausesMs: Readonly<Record<'producer' | 'transformer' | 'aggregator', number>>;
  /** Of the stage that did the least. */
  readonly recordsPerSecond: number;
}

const everyMs = 5;

/** Looks at what the stages write, from beside them, until `end`: each one's rate, and its longest pause. */
export interface StageWatch {
  /** The longest pause since the last lap. */
  lap(): number;
  end(): StagePauses;
}

export function watchStages(dataDirectory: string): StageWatch {
  const files = storeFiles(dataDirectory);
  const log = openEmbeddedLogReader({ path: files.log });
  const aggregates = openEmbeddedAggregatesReader({ path: files.aggregates });
  const stages = {
    producer: follow(async () => endOf(await log.describe('users.raw'))),
    transformer: follow(async () => endOf(await log.describe('users.clean'))),
    aggregator: follow(async () => {
      const offsets = [...(await aggregates.positions()).values()].map(({ offset }) => offset);
      return offsets.reduce((sum, offset) => sum + offset, 0);
    }),
  };
  const timer = setInterval(() => Object.values(stages).forEach((stage) => stage.look()), everyMs);
  return {
    lap: () => round(Math.max(...Object.values(stages).map((stage) => stage.lap()))),
    end() {
      clearInterval(timer);
      const seen = Object.values(stages).map((stage) => stage.seen());
      void Promise.all([log.close(), aggregates.close()]);
      const [producer, transformer, aggregator] = seen.map(({ pauseMs }) => round(pauseMs));
      return {
        worstPauseMs: round(Math.max(...seen.map(({ pauseMs }) => pauseMs))),
        pausesMs: { producer: producer!, transformer: transformer!, aggregator: aggregator! },
        recordsPerSecond: round(Math.min(...seen.map(({ rate }) => rate))),
      };
    },
  };
}

type Described = { readonly partitions: readonly { readonly endOffset: number }[] } | null;

function endOf(topic: Described): number {
  return topic?.partitions.reduce((sum, { endOffset }) => sum + endOffset, 0) ?? 0;
}

function follow(read: () => Promise<number>) {
  const startedMs = performance.now();
  let first: number | null = null;
  let last = 0;
  let movedMs = startedMs;
  let pauseMs = 0;
  let lapMs = 0;
  return {
    look(): void {
      void read().then((end) => {
        first ??= end;
        const nowMs = performance.now();
        pauseMs = Math.max(pauseMs, nowMs - movedMs);
        lapMs = Math.max(lapMs, nowMs - movedMs);
        if (end === last) return;
        last = end;
        movedMs = nowMs;
      });
    },
    lap() {
      const longestMs = lapMs;
      lapMs = 0;
      return longestMs;
    },
    seen: () => ({ pauseMs, rate: ((last - (first ?? 0)) / (performance.now() - startedMs)) * 1000 }),
  };
}
