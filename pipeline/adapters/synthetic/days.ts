import { threeDigits, twoDigits } from './patterns.ts';

const msPerDay = 86_400_000;

/** The day on which the synthetic source's `age` fields are true; they only cross-check. */
const referenceDay = '2026-11-24';

/** Days since 1970 of YYYY-MM-DD. */
export function dayNumber(day: string): number {
  return Date.parse(day) / msPerDay;
}

export interface DayTable {
  readonly first: number;
  /** YYYY-MM-DD, the first at index 0. */
  readonly text: readonly string[];
  /** Whole years from the day to the reference day. */
  readonly age: readonly number[];
}

/** Every day from `from` to `to`, both included, so that a date is a look-up. */
export function createDayTable(from: string, to: string): DayTable {
  const first = dayNumber(from);
  const text: string[] = [];
  for (let day = first; day <= dayNumber(to); day += 1) text.push(new Date(day * msPerDay).toISOString().slice(0, 10));
  return { first, text, age: text.map((day) => yearsBetween(day, referenceDay)) };
}

/** The part of an ISO time behind the date; `ms` counts from midnight. */
export function timeOfDay(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const clock = `T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`;
  return `${clock}.${threeDigits(ms % 1000)}Z`;
}

function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
