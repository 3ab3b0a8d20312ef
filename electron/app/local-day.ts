import type { CalendarDay } from '../../gdpr-register/request/calendar-day.ts';

/** The day on the calendar of whoever sits at this machine. */
export function localDay(atMs: number): CalendarDay {
  const at = new Date(atMs);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
