import type { SettingsStore } from '../state/settings-store.ts';

const wishes = {
  dark: '(prefers-color-scheme: dark)',
  contrast: '(prefers-contrast: more)',
  forced: '(forced-colors: active)',
} as const;

/** Keeps the page's theme and contrast as the settings say, or as the system has them; "high contrast" is light or dark as the system is. */
export function applyTheme(settings: Pick<SettingsStore, 'getState' | 'subscribe'>, page: Window): void {
  const system = {
    dark: page.matchMedia(wishes.dark),
    contrast: page.matchMedia(wishes.contrast),
    forced: page.matchMedia(wishes.forced),
  };
  const apply = (): void => {
    const { theme } = settings.getState().look;
    const { dataset } = page.document.documentElement;
    const ofSystem = system.dark.matches ? 'dark' : 'light';
    // Where the system forces its colours, what is drawn by itself has to suit them, whatever was chosen.
    const isOwn = (theme === 'light' || theme === 'dark') && !system.forced.matches;
    const wantsMore = theme === 'contrast' || system.contrast.matches || system.forced.matches;
    dataset['theme'] = isOwn ? theme : ofSystem;
    dataset['contrast'] = wantsMore ? 'more' : 'usual';
  };
  apply();
  settings.subscribe(apply);
  for (const wish of Object.values(system)) wish.addEventListener('change', apply);
}
