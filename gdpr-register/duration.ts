import { z } from 'zod';
import { addCalendarMonths } from './calendar-months.ts';

const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** A retention period by calendar, of whole units. */
export interface Duration {
  readonly months: number;
  readonly days: number;
  readonly seconds: number;
}

/** ISO 8601 duration of whole units (`P2Y`, `P7D`, `PT12H`), at least one of them. */
export const durationTextSchema = z.string().refine((text) => parseDuration(text) !== null, {
  message: 'not an ISO 8601 duration such as P7D, P24M or PT12H',
});

/** null where the text is not a duration of whole units. */
export function parseDuration(text: string): Duration | null {
  const found = pattern.exec(text);
  if (found === null || found.slice(1).every((part) => part === undefined)) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  return {
    months: years! * 12 + months!,
    days: weeks! * 7 + days!,
    seconds: hours! * 3600 + minutes! * 60 + seconds!,
  };
}

/**
 * The moment before which data is due at `now`: the period taken off by calendar in UTC. Where the earlier month has no
 * such day, its last day counts (a month before 31 March is 28 or 29 February).
 */
export function dueBefore(now: Date, period: Duration): Date {
  const start = addCalendarMonths(now.getTime(), -period.months);
  return new Date(start - period.days * 86_400_000 - period.seconds * 1000);
}
