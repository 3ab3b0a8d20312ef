const dayPattern = /^\d{4}-\d{2}-\d{2}/;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day (YYYY-MM-DD) at the start of a text, or null where there is none that the calendar knows. */
export function dayAtStart(text: unknown): string | null {
  if (typeof text !== 'string' || !dayPattern.test(text)) return null;
  const day = text.slice(0, 10);
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  const leapDay = month === 2 && date === 29 && isLeapYear(Number(day.slice(0, 4)));
  return leapDay || (date >= 1 && date <= (monthDays[month - 1] ?? 0)) ? day : null;
}

/**
 * Whole years from `bornOn` to `today` (both YYYY-MM-DD) by calendar. A 29 February birthday counts from 1 March in a
 * common year. Negative where `bornOn` lies ahead.
 */
export function ageOn(bornOn: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return today.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
