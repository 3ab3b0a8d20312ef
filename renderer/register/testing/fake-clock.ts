import type { EditorClock } from '../form/draft-keeper.ts';

export interface FakeClock extends EditorClock {
  /** Time passes, and what was due is done. */
  pass(ms: number): void;
}

export function createFakeClock(): FakeClock {
  let nowMs = 0;
  const waiting = new Set<{ readonly atMs: number; readonly run: () => void }>();
  return {
    nowMs: () => nowMs,
    later(run, delayMs) {
      const one = { atMs: nowMs + delayMs, run };
      waiting.add(one);
      return () => waiting.delete(one);
    },
    pass(ms) {
      nowMs += ms;
      for (const one of [...waiting].toSorted((a, b) => a.atMs - b.atMs)) {
        if (one.atMs <= nowMs && waiting.delete(one)) one.run();
      }
    },
  };
}
