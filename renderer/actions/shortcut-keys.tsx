import { useText } from '../i18n/use-text.ts';
import { readPlatform, shortcutText, type Shortcut } from './shortcut.ts';

/** Keys as they stand on the keyboard. */
export function ShortcutKeys({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const { language } = useText();
  const platform = readPlatform(navigator);
  return shortcuts.map((shortcut) => (
    <kbd key={shortcut} className="keys">
      {shortcutText(shortcut, platform, language)}
    </kbd>
  ));
}
