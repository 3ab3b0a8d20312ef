import type { SettingsStore } from '../state/settings-store.ts';

/** Keeps the page's theme as the settings say, or as the system has it. */
export function applyTheme(settings: SettingsStore, page: Window): void {
  const system = page.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const { theme } = settings.getState().look;
    const shown = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
    page.document.documentElement.dataset['theme'] = shown;
  };
  apply();
  settings.subscribe(apply);
  system.addEventListener('change', apply);
}
