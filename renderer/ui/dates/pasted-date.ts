import { toEnteredDate, type DateKind, type EnteredDate } from './day-text.ts';

/** Both languages of the window write the day first. A comma follows it before a time in English. */
const written = /^(\d\d?)\/(\d\d?)\/(\d{4})(?:,? (.+))?$/;

/** A day or a moment out of a text, as a machine or as the window writes it; null = the text is something else. */
export function pastedDate(text: string, kind: DateKind): EnteredDate | null {
  const pasted = text.trim();
  const [, day, month, year, time] = written.exec(pasted) ?? [];
  if (day === undefined || month === undefined || year === undefined)
    return toEnteredDate(pasted.replace(/^(\d{4}-\d\d-\d\d) /, '$1T'), kind);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return toEnteredDate(time === undefined ? iso : `${iso}T${time}`, kind);
}
