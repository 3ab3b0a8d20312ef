import { languages, themes } from '../../electron/contract/settings.ts';
import type { Look } from '../state/kept-look.ts';

/** What the address asks for: `?theme=dark&language=fr`, each as the settings have it, else the system's. */
export function readLook(search: string): Look {
  const asked = new URLSearchParams(search);
  const theme = themes.find((one) => one === asked.get('theme')) ?? 'system';
  const language = languages.find((one) => one === asked.get('language')) ?? 'system';
  return { theme, language };
}

/** Which dialog lies over the gallery: `?open=confirm`. */
export function readOpen(search: string): string | null {
  return new URLSearchParams(search).get('open');
}
