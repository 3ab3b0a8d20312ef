import { tabScopes, keyTable, type KeyScope } from './key-table.ts';
import { isPressed, isTyped, type Platform, type PressedKey } from './shortcut.ts';

export interface KeySurroundings {
  readonly platform: Platform;
  /** Whether what has the focus takes typed text. */
  readonly isTyping: boolean;
  readonly tab: string;
}

/** The id of what these keys do where they were pressed; null = nothing of the window. */
export function pressedAction(pressed: PressedKey, { platform, isTyping, tab }: KeySurroundings): string | null {
  for (const [id, { scope, keys }] of keyTable) {
    if (!isHeard(scope, tab)) continue;
    if (keys.some((key) => isPressed(key, pressed, platform) && !(isTyping && isTyped(key)))) return id;
  }
  return null;
}

/** Keys of a field or a form are heard by it alone. */
function isHeard(scope: KeyScope, tab: string): boolean {
  return scope === 'window' || tabScopes[scope] === tab;
}
