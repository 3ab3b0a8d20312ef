export type EditKey = 'undo' | 'redo' | 'save';
type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What a key asks of the form: Ctrl or Command with Z, Shift+Z, Y or S. */
export function editKeyOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): EditKey | null {
  if (ctrlKey === metaKey || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  if (shiftKey) return null;
  return letter === 'y' ? 'redo' : letter === 's' ? 'save' : null;
}
