import type { Text } from '../field.ts';

/** `2026-12-01` as "1er décembre 2026" and "1 December 2026". */
export function longDay(day: string): Text {
  return { fr: inLocale(day, 'fr-FR').replace(/^1 /, '1er '), en: inLocale(day, 'en-GB') };
}

function inLocale(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
