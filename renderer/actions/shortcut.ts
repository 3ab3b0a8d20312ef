import type { Language } from '../i18n/language.ts';

/** Keys that are pressed together: `Mod` is Command on a Mac and Ctrl elsewhere. "Mod+Shift+P", "F8", "?". */
export type Shortcut = string;
export type Platform = 'mac' | 'other';
export type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export function readPlatform({ platform }: Pick<Navigator, 'platform'>): Platform {
  return platform.startsWith('Mac') ? 'mac' : 'other';
}

/** Whether these keys are the shortcut. A digit counts by its place: on a French keyboard it needs Shift to be one. */
export function isPressed(shortcut: Shortcut, pressed: PressedKey, platform: Platform): boolean {
  const { hasMod, hasShift, key } = partsOf(shortcut);
  const [mod, foreign] = platform === 'mac' ? [pressed.metaKey, pressed.ctrlKey] : [pressed.ctrlKey, pressed.metaKey];
  if (mod !== hasMod || foreign || pressed.altKey) return false;
  if (/^\d$/.test(key)) return !pressed.shiftKey && pressed.code === `Digit${key}`;
  // A sign that is typed may need Shift, and is the same sign without.
  if (/^[^\w\s]$/.test(key)) return pressed.key === key;
  return pressed.shiftKey === hasShift && pressed.key.toLowerCase() === key.toLowerCase();
}

/** Whether typing makes these keys in a text field: they are heard elsewhere only. */
export function isTyped(shortcut: Shortcut): boolean {
  const { hasMod, key } = partsOf(shortcut);
  return !hasMod && key.length === 1;
}

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { Mod: 'Ctrl', Escape: 'Esc' },
  fr: { Mod: 'Ctrl', Shift: 'Maj', Enter: 'Entrée', Escape: 'Échap', Tab: 'Tab' },
};
const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Enter: '↩', Escape: '⎋' };

/** As it is written for people: "Ctrl+Shift+P", "Ctrl+Maj+P", "⇧⌘P". */
export function shortcutText(shortcut: Shortcut, platform: Platform, language: Language): string {
  const keys = shortcut.split('+');
  if (platform === 'other') return keys.map((key) => words[language][key] ?? key).join('+');
  const inOrder = keys.toSorted((a, b) => Number(a === 'Mod') - Number(b === 'Mod'));
  const isLast = (key: string): boolean => key === keys.at(-1);
  return [...inOrder.filter((key) => !isLast(key)), keys.at(-1) ?? ''].map((key) => macSigns[key] ?? key).join('');
}

/** As `aria-keyshortcuts` says it. */
export function ariaShortcut(shortcut: Shortcut, platform: Platform): string {
  return shortcut.replace('Mod', platform === 'mac' ? 'Meta' : 'Control');
}

/** As Electron names it in a menu; null where a menu cannot. */
export function toAccelerator(shortcut: Shortcut): string | null {
  return isTyped(shortcut) ? null : shortcut.replace('Mod', 'CommandOrControl');
}

function partsOf(shortcut: Shortcut): { readonly hasMod: boolean; readonly hasShift: boolean; readonly key: string } {
  const keys = shortcut.split('+');
  return { hasMod: keys.includes('Mod'), hasShift: keys.includes('Shift'), key: keys.at(-1) ?? '' };
}
