import { createCoalesce } from '../../pipeline/coalesce.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';

export interface SnapshotFeedOptions {
  assemble(): Snapshot;
  deliver(snapshot: Snapshot): void;
}

export interface SnapshotFeed {
  /** Something changed; a snapshot follows within a fifth of a second. */
  changed(): void;
  /** There is something new to draw: a snapshot follows at once, or a tenth of a second behind the last. */
  drawable(): void;
  /** Assembles and delivers one at once. */
  sendNow(): void;
  close(): void;
}

/**
 * Ten a second at most, and five of what no chart shows; one a second at least while a stage runs, so that rates fall and
 * history goes on, or while the process is busy, so that what it uses is of now; few when idle.
 */
const fastestMs = 100;
const gatheringMs = 200;
const activeMs = 1000;
const idleMs = 5000;
/** Share of a core. */
const leastBusy = 0.1;

export function createSnapshotFeed({ assemble, deliver }: SnapshotFeedOptions): SnapshotFeed {
  let timer: NodeJS.Timeout | undefined;
  let gathering: NodeJS.Timeout | undefined;
  let sentMs = 0;
  let closed = false;
  // Behind the last of its kind alone: what shows no new aggregate does not keep back what does.
  const drawn = createCoalesce<null>({ intervalMs: fastestMs, deliver: () => send() });
  tick();
  return {
    changed() {
      if (closed) return;
      const waitMs = sentMs + gatheringMs - Date.now();
      if (waitMs <= 0) send();
      else gathering ??= setTimeout(send, waitMs);
    },
    drawable: () => drawn.push(null),
    sendNow: () => void send(),
    close() {
      closed = true;
      drawn.close();
      clearTimeout(timer);
      clearTimeout(gathering);
    },
  };

  function tick(): void {
    timer = setTimeout(tick, isIdle(send()) ? idleMs : activeMs);
    timer.unref();
  }

  function send(): Snapshot {
    clearTimeout(gathering);
    gathering = undefined;
    sentMs = Date.now();
    const snapshot = assemble();
    deliver(snapshot);
    return snapshot;
  }
}

function isIdle({ state, engine }: Snapshot): boolean {
  return (state === 'stopped' || state === 'failed') && engine.cpuShare < leastBusy;
}
