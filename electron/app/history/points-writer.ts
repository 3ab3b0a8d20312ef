import { toPipelineError } from '../../../pipeline/domain/errors.ts';
import type { HistoryPoint } from '../../../pipeline/domain/snapshot.ts';
import type { LogDoor } from '../../../pipeline/log.ts';
import type { HistoryStore } from './history-store.ts';
import { mergePoints } from './merge-points.ts';
import { tiers } from './tiers.ts';

export interface PointsWriterOptions {
  readonly store: HistoryStore;
  readonly log: Pick<LogDoor, 'error'>;
  nowMs(): number;
}

/** Gathers points of a second and writes them, in groups, to every tier. */
export interface PointsWriter {
  add(point: HistoryPoint): void;
  /** Writes what has gathered. */
  flush(): void;
}

/** A disk that sleeps is woken once in this time, and a kill loses no more than it. */
const flushMs = 5000;
/** What waits for a disk that takes nothing: as much as the finest tier keeps. */
const maxPending = 4000;

type Placed = readonly [tier: number, point: HistoryPoint];

export function createPointsWriter(options: PointsWriterOptions): PointsWriter {
  return new GroupedWriter(options);
}

class GroupedWriter implements PointsWriter {
  readonly #options: PointsWriterOptions;
  /** The points of each coarser tier's unfinished bucket. */
  readonly #coarse: readonly { readonly tier: number; readonly widthMs: number; points: HistoryPoint[] }[];
  #pending: Placed[] = [];
  #flushedMs: number;
  #isFailing = false;

  constructor(options: PointsWriterOptions) {
    this.#options = options;
    this.#flushedMs = options.nowMs();
    // A bucket that was begun before a restart goes on: its points are in the finest tier.
    this.#coarse = tiers.slice(1).map(({ widthMs }, index) => {
      const points = options.store.read(0, Math.floor(this.#flushedMs / widthMs) * widthMs);
      return { tier: index + 1, widthMs, points };
    });
  }

  add(point: HistoryPoint): void {
    this.#pending.push([0, point]);
    for (const bucket of this.#coarse) {
      const { tier, widthMs, points } = bucket;
      const merged = mergePoints([...points, point], widthMs);
      // A second bucket has begun: the first is finished.
      if (merged.length > 1) this.#pending.push([tier, merged[0]!]);
      bucket.points = merged.length > 1 ? [point] : [...points, point];
    }
    if (this.#options.nowMs() - this.#flushedMs >= flushMs) this.flush();
  }

  /** An unfinished bucket is written too, and replaced when more of it is known. */
  flush(): void {
    const { store, nowMs } = this.#options;
    this.#flushedMs = nowMs();
    if (this.#pending.length === 0) return;
    const unfinished = this.#coarse.flatMap(({ tier, widthMs, points }) =>
      mergePoints(points, widthMs).map((point): Placed => [tier, point]),
    );
    try {
      store.write([...this.#pending, ...unfinished], nowMs());
      this.#pending = [];
      this.#isFailing = false;
    } catch (error) {
      this.#keepForLater(error);
    }
  }

  /** A full disk stops no pipeline: the points wait, and it is said once. */
  #keepForLater(error: unknown): void {
    this.#pending = this.#pending.slice(-maxPending);
    const { code, message } = toPipelineError(error);
    if (!this.#isFailing) this.#options.log.error('stage-failed', { stage: 'history', message, error: code });
    this.#isFailing = true;
  }
}
