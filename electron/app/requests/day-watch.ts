import type { CalendarDay } from '../../../gdpr-register/request/calendar-day.ts';

const everyMs = 60_000;

/** Calls `onDay` soon after another day of the calendar has begun; returns the way to stop. Keeps no process alive. */
export function watchDay(today: () => CalendarDay, onDay: () => void): () => void {
  let day = today();
  const timer = setInterval(() => {
    if (today() === day) return;
    day = today();
    onDay();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
