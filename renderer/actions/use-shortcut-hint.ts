import { useText } from '../i18n/use-text.ts';
import { keysOf } from './key-table.ts';
import { ariaShortcut, readPlatform, shortcutText } from './shortcut.ts';

export interface ShortcutHint {
  readonly title: string;
  readonly 'aria-keyshortcuts': string | undefined;
}

/** What a button says of the keys that do the same: "Console (Ctrl+3)" to the eye, and the keys to screen readers. */
export function useShortcutHint(): (id: string, title: string) => ShortcutHint {
  const { language } = useText();
  const platform = readPlatform(navigator);
  return (id, title) => {
    const [shortcut] = keysOf(id);
    if (shortcut === undefined) return { title, 'aria-keyshortcuts': undefined };
    return {
      title: `${title} (${shortcutText(shortcut, platform, language)})`,
      'aria-keyshortcuts': ariaShortcut(shortcut, platform),
    };
  };
}
