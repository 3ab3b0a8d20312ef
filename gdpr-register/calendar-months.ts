/**
 * The same date and time so many months later, or earlier where it is negative, in UTC; where that month has no such
 * date, its last day. Milliseconds since 1970.
 */
export function addCalendarMonths(ms: number, months: number): number {
  const from = new Date(ms);
  const [year, month, date] = [from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()];
  const lastDate = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return Date.UTC(year, month + months, Math.min(date, lastDate)) + (ms - Date.UTC(year, month, date));
}
