import type { Language } from '../../gdpr-register/language.ts';
import type { Settings } from '../contract/settings.ts';
import { spokenLocale } from './spoken-locale.ts';

/** In which language the host writes documents: that of the settings, or French where the system speaks it. */
export function documentLanguage(language: Settings['language'], locale = spokenLocale(process.env)): Language {
  if (language !== 'system') return language;
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
