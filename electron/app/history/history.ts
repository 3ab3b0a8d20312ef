import { basename, join } from 'node:path';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { countRejected } from '../../../pipeline/domain/rejection.ts';
import type { HistoryPoint, Snapshot } from '../../../pipeline/domain/snapshot.ts';
import type { LogDoor } from '../../../pipeline/log.ts';
import type { HistoryRange } from '../../contract/calls/pipeline.ts';
import { moveStoreAside } from '../move-store-aside.ts';
import { type HistoryStore, openHistoryStore } from './history-store.ts';
import { createPointsWriter } from './points-writer.ts';
import { planRange, tiers } from './tiers.ts';

export interface History {
  /** Takes a point when a second has passed since the last one; call it at least that often while the pipeline runs. */
  sample(snapshot: Snapshot): void;
  /** At most some 600 points, oldest first. */
  read(range: HistoryRange): HistoryPoint[];
  /** Writes what has gathered. Safe to call twice. */
  close(): void;
}

export interface HistoryOptions {
  readonly dataDirectory: string;
  readonly log: Pick<LogDoor, 'warn' | 'error'>;
  nowMs(): number;
}

type Sample = Pick<Snapshot, 'atMs' | 'state' | 'balance' | 'latency' | 'aggregates'>;

/** The history that the host keeps, so that reload, navigation and restart show it. A stopped pipeline adds nothing. */
export function openHistory(options: HistoryOptions): History {
  const store = openOrReplace(options);
  const writer = createPointsWriter({ ...options, store });
  let previous: Sample | null = null;
  return {
    sample(snapshot) {
      // A clock that was set back begins anew.
      const before = previous !== null && snapshot.atMs >= previous.atMs ? previous : null;
      if (before !== null && snapshot.atMs - before.atMs < tiers[0].widthMs * 0.95) return;
      previous = snapshot;
      // The first second after the pipeline stopped still belongs to the run: the line ends at zero.
      if (before !== null && (snapshot.state !== 'stopped' || before.state !== 'stopped'))
        writer.add(toPoint(before, snapshot));
    },
    read(range) {
      writer.flush();
      const nowMs = options.nowMs();
      const { tier, fromMs, bucketMs } = planRange(range, nowMs, store.firstMs() ?? nowMs);
      return store.readMerged(tier, fromMs, bucketMs);
    },
    close() {
      writer.flush();
      store.close();
    },
  };
}

function toPoint(before: Sample, now: Sample): HistoryPoint {
  const seconds = (now.atMs - before.atMs) / 1000;
  const rate = (of: (sample: Sample) => number): number => Math.max(0, of(now) - of(before)) / seconds;
  const mean = now.aggregates.tables.find(({ name }) => name === 'averageAge')?.rows[0];
  return {
    atMs: Math.floor(now.atMs / tiers[0].widthMs) * tiers[0].widthMs,
    published: rate(({ balance }) => balance.published),
    stored: rate(({ balance }) => balance.stored),
    rejected: rate(({ balance }) => countRejected({ ...balance.rejected })),
    p50Ms: now.latency?.p50Ms ?? null,
    p95Ms: now.latency?.p95Ms ?? null,
    p99Ms: now.latency?.p99Ms ?? null,
    lagRecords: now.balance.waiting,
    averageAge: mean && mean.n > 0 ? mean.sum / mean.n : null,
  };
}

/** History is worth less than a start: a file that is damaged, or a newer version's, is kept aside, and said. */
function openOrReplace({ dataDirectory, log, nowMs }: HistoryOptions): HistoryStore {
  const path = join(dataDirectory, 'history.sqlite');
  try {
    return openHistoryStore(path);
  } catch (error) {
    if (!(error instanceof PipelineError) || !replaced.includes(error.code)) throw error;
    const kept = moveStoreAside(path, nowMs(), 'unreadable');
    log.warn('file-set-aside', { file: basename(path), message: error.message, kept: basename(kept) });
    return openHistoryStore(path);
  }
}

const replaced: readonly string[] = ['store-damaged', 'store-too-new'];
