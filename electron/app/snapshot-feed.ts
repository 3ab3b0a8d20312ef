import { createCoalesce } from '../../pipeline/coalesce.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';

export interface SnapshotFeedOptions {
  assemble(): Snapshot;
  deliver(snapshot: Snapshot): void;
}

export interface SnapshotFeed {
  /** Something changed; a snapshot follows within a tenth of a second. */
  changed(): void;
  /** Assembles and delivers one at once. */
  sendNow(): void;
  close(): void;
}

/** Ten a second at most; one a second at least while a stage runs, so that rates fall and history goes on; few when idle. */
const fastestMs = 100;
const activeMs = 1000;
const idleMs = 5000;

export function createSnapshotFeed({ assemble, deliver }: SnapshotFeedOptions): SnapshotFeed {
  let timer: NodeJS.Timeout | undefined;
  const coalesce = createCoalesce<null>({ intervalMs: fastestMs, deliver: () => send() });
  tick();
  return {
    changed: () => coalesce.push(null),
    sendNow: () => void send(),
    close() {
      coalesce.close();
      clearTimeout(timer);
    },
  };

  function tick(): void {
    const { state } = send();
    timer = setTimeout(tick, state === 'stopped' || state === 'failed' ? idleMs : activeMs);
    timer.unref();
  }

  function send(): Snapshot {
    const snapshot = assemble();
    deliver(snapshot);
    return snapshot;
  }
}
