import type { Clock } from '../ports.ts';

export type PacedLook<T> = (options?: { readonly fresh: boolean }) => Promise<T>;

/** So many times as long as a look took, the next one is left. */
const restFactor = 50;
const longestRestMs = 1000;

/**
 * Looks again when fifty times as long has passed as the last look took, at the latest after a second; until then its
 * answer stands. What lies in the next file is so asked at every turn, and a server that is far away seldom.
 */
export function createPacedLook<T>(clock: Pick<Clock, 'nowMs'>, look: () => Promise<T>): PacedLook<T> {
  let last: { readonly answer: T; readonly untilMs: number } | null = null;
  return async ({ fresh } = { fresh: false }) => {
    const startedMs = clock.nowMs();
    if (!fresh && last !== null && startedMs < last.untilMs) return last.answer;
    const answer = await look();
    const endedMs = clock.nowMs();
    last = { answer, untilMs: endedMs + Math.min(longestRestMs, restFactor * (endedMs - startedMs)) };
    return answer;
  };
}
