import { fixedKeys } from '../../actions/key-table.ts';
import { isPressed, type PressedKey } from '../../actions/shortcut.ts';

export type EditKey = 'undo' | 'redo' | 'save';

/** What a key asks of the form: Ctrl or Command, whichever the keyboard has. */
export function editKeyOf(pressed: PressedKey): EditKey | null {
  const isKeyOf = (key: EditKey): boolean =>
    fixedKeys[`form.${key}`].keys.some((one) => isPressed(one, pressed, 'mac') || isPressed(one, pressed, 'other'));
  return (['undo', 'redo', 'save'] as const).find(isKeyOf) ?? null;
}
