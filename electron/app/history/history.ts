import { join } from 'node:path';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { toHistoryPoint } from '../../../pipeline/domain/history-point.ts';
import { behindStop } from '../../../pipeline/domain/run-end.ts';
import type { HistoryPoint, Snapshot } from '../../../pipeline/domain/snapshot.ts';
import type { LogDoor } from '../../../pipeline/log.ts';
import type { HistoryRange } from '../../contract/calls/pipeline.ts';
import { moveStoreAside } from '../move-store-aside.ts';
import { type HistoryStore, openHistoryStore } from './history-store.ts';
import { createPointsWriter } from './points-writer.ts';
import { planRange, tiers } from './tiers.ts';
import { saySetAside } from '../say-set-aside.ts';

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

const { widthMs } = tiers[0];
/** Of a shorter time nothing is measured, but how a run ended. */
const leastMs = widthMs * 0.95;

/**
 * The history that the host keeps, so that reload, navigation and restart show it. A stopped pipeline adds that it came to
 * its end.
 */
export function openHistory(options: HistoryOptions): History {
  const store = openOrReplace(options);
  const writer = createPointsWriter({ ...options, store });
  let previous: Sample | null = null;
  let writtenMs = -Infinity;
  // Since the previous one: a run may begin and end between two.
  let ran = false;
  let latency: Snapshot['latency'] = null;
  return {
    sample(snapshot) {
      // A clock that was set back begins anew.
      const before = previous !== null && snapshot.atMs >= previous.atMs ? previous : null;
      if (before === null) writtenMs = -Infinity;
      ran ||= snapshot.state !== 'stopped';
      latency = snapshot.latency ?? latency;
      const isEnd = before !== null && ran && snapshot.state === 'stopped';
      const isSoon = before !== null && snapshot.atMs - before.atMs < leastMs;
      if (!isEnd && (isSoon || placeOf(snapshot.atMs) <= writtenMs)) return;
      previous = snapshot;
      const [hasRun, seen] = [ran, latency];
      ran = snapshot.state !== 'stopped';
      latency = null;
      // What is read only now was not published now.
      if (before === null || before.balance.unread !== snapshot.balance.unread) return;
      if (!hasRun) return;
      // A run may end within a second that has its point already.
      const place = Math.max(placeOf(snapshot.atMs), writtenMs + widthMs);
      const point = { ...toHistoryPoint(before, snapshot, { latency: seen, leastMs }), atMs: place };
      for (const each of isEnd ? [point, ...behindStop(point)] : [point]) {
        writer.add(each);
        writtenMs = each.atMs;
      }
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

function placeOf(atMs: number): number {
  return Math.floor(atMs / widthMs) * widthMs;
}

/** History is worth less than a start: a file that is damaged, or a newer version's, is kept aside, and said. */
function openOrReplace({ dataDirectory, log, nowMs }: HistoryOptions): HistoryStore {
  const path = join(dataDirectory, 'history.sqlite');
  try {
    return openHistoryStore(path);
  } catch (error) {
    if (!(error instanceof PipelineError) || !replaced.includes(error.code)) throw error;
    const kept = moveStoreAside(path, nowMs(), 'unreadable');
    saySetAside(log, { path, kept, reason: error.code === 'store-too-new' ? 'too-new' : 'damaged' });
    return openHistoryStore(path);
  }
}

const replaced: readonly string[] = ['store-damaged', 'store-too-new'];
