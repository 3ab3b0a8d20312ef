import {
  GregorianCalendar,
  parseDate,
  parseDateTime,
  type CalendarDate,
  type CalendarDateTime,
} from '@internationalized/date';

/**
 * What a field holds: a day as `2026-11-24`; a moment of this machine's clock to the minute, `2026-11-24T09:41`, or the
 * second.
 */
export type DateKind = 'day' | 'minute' | 'second';

export type EnteredDate = CalendarDate | CalendarDateTime;

/** The only calendar that dates are entered in, whatever the language. */
export const gregorian = (): GregorianCalendar => new GregorianCalendar();

/** null where the text is none. */
export function toEnteredDate(text: string, kind: DateKind): EnteredDate | null {
  const isOfKind = kind === 'day' ? /^\d{4}-\d\d-\d\d$/ : /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/;
  if (!isOfKind.test(text)) return null;
  try {
    return kind === 'day' ? parseDate(text) : parseDateTime(text);
  } catch {
    return null;
  }
}

/** The text as it is kept; empty = none. */
export function toDateText(date: EnteredDate | null, kind: DateKind): string {
  return date === null ? '' : date.toString().slice(0, { day: 10, minute: 16, second: 19 }[kind]);
}
