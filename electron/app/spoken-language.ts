import type { Language } from '../../gdpr-register/language.ts';
import type { Settings } from '../contract/settings.ts';

/** The language in which the host writes documents: that of the settings, or else of the system where it is French. */
export function spokenLanguage(
  { language }: Pick<Settings, 'language'>,
  system = new Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  if (language !== 'system') return language;
  return system.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
