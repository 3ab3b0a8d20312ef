/** `2026-11-25` as "25 November 2026", in the words of the locale. */
export function toLongDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
