import { z } from 'zod';
import { addCalendarMonths } from '../calendar-months.ts';

const dayMs = 86_400_000;

/** A day of the calendar, `YYYY-MM-DD`, without a time and a zone. */
export const calendarDaySchema = z.iso.date();
export type CalendarDay = string;

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return toDay(timeOf(day) + days * dayMs);
}

/** The same date so many months later; where that month has no such date, its last day. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  return toDay(addCalendarMonths(timeOf(day), months));
}

/** Negative where `to` is before `from`. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((timeOf(to) - timeOf(from)) / dayMs);
}

/** 0 = Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(timeOf(day)).getUTCDay();
}

function toDay(ms: number): CalendarDay {
  return new Date(ms).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function timeOf(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}
