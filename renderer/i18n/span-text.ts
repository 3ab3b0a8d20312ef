import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import type { Text } from './text.ts';

/** From when to when, with the days where these are not today, which is the day of `nowMs`. */
export function spanText({ fromMs, toMs }: TimeWindow, { format, fill, words }: Text, nowMs = Date.now()): string {
  const written = (atMs: number, besideMs: number): string =>
    isOneDay(atMs, besideMs) ? format.time(atMs) : format.instant(atMs, nowMs);
  const from = isOneDay(toMs, nowMs) ? written(fromMs, nowMs) : format.instant(fromMs, nowMs);
  return fill(words.span.text, { from, to: written(toMs, fromMs) });
}

function isOneDay(oneMs: number, otherMs: number): boolean {
  return new Date(oneMs).toDateString() === new Date(otherMs).toDateString();
}
