import type { AlertSilence } from '../../contract/calls/alert.ts';

const hourMs = 3_600_000;

/** Tomorrow begins at midnight of the machine's clock. null = no longer silenced. */
export function silenceEndMs(until: AlertSilence, nowMs: number): number | null {
  if (until === 'off') return null;
  if (until === 'hour') return nowMs + hourMs;
  if (until === 'eight-hours') return nowMs + 8 * hourMs;
  const day = new Date(nowMs);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime();
}
