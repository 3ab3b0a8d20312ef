import { toHistoryPoint } from '../../pipeline/domain/history-point.ts';
import { behindStop } from '../../pipeline/domain/run-end.ts';
import type { HistoryPoint, Latency, Snapshot } from '../../pipeline/domain/snapshot.ts';

/** Two snapshots closer than this make no rate worth drawing. */
const leastMs = 1000;
/** Further apart than this, something was interrupted. */
const mostMs = 10_000;

/** From where the next point is measured, and what was seen since: a run may begin and end in between. */
interface Measured {
  readonly from: Snapshot;
  readonly ran: boolean;
  readonly latency: Latency | null;
}

/**
 * Takes one snapshot after the other, and says what happened since the last point, as points like those that the host keeps,
 * and how a run ended, however short it was; null while it is too soon to say. There are none where two snapshots are too far
 * apart, where what was published is read only now, and while the pipeline stands still: of that the host keeps nothing either.
 */
export function createLivePoints(): (now: Snapshot) => readonly HistoryPoint[] | null {
  let last: Measured | null = null;
  return (now) => {
    const before = last;
    last = { from: now, ran: now.state !== 'stopped', latency: null };
    if (before === null) return [];
    const seen = { ...before, ran: before.ran || last.ran, latency: now.latency ?? before.latency };
    const [elapsedMs, isEnd] = [now.atMs - seen.from.atMs, seen.ran && now.state === 'stopped'];
    if (elapsedMs < leastMs && !isEnd) {
      last = seen;
      return null;
    }
    if (!seen.ran || seen.from.balance.unread !== now.balance.unread || elapsedMs > mostMs) return [];
    const point = toHistoryPoint(seen.from, now, { latency: seen.latency, leastMs });
    return isEnd ? [point, ...behindStop(point)] : [point];
  };
}
