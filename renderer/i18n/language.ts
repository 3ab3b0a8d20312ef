import type { Settings } from '../../electron/contract/settings.ts';

export const shownLanguages = ['en', 'fr'] as const;
export type Language = (typeof shownLanguages)[number];

/** Regions whose habits the figures follow: 12,480 and 24 hours in English, 12 480 in French. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** The language to show: the one that was chosen, else the first of the system's that we have, else English. */
export function toLanguage(chosen: Settings['language'], systemLanguages: readonly string[]): Language {
  if (chosen !== 'system') return chosen;
  for (const tag of systemLanguages) {
    const primary = tag.toLowerCase().split('-')[0];
    const found = shownLanguages.find((language) => language === primary);
    if (found !== undefined) return found;
  }
  return 'en';
}
