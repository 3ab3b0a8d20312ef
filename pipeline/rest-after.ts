const share = 8;
const longestMs = 3000;

/** How long to rest after work that took so long, so that whoever it is asked of has time for others (P-MON-9). */
export function restAfter(tookMs: number, shortestMs: number): number {
  return Math.min(longestMs, Math.max(shortestMs, share * tookMs));
}
