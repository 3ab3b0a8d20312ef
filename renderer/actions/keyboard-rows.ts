import type { Text } from '../i18n/text.ts';
import { keyScopes, keyTable } from './key-table.ts';
import type { Shortcut } from './shortcut.ts';
import type { WindowAction } from './window-action.ts';

export interface KeyGroup {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly keys: readonly Shortcut[] }[];
}

/** What the keyboard map lists: the whole table of keys, and what the system's own controls answer to. */
export function toKeyboardMap(actions: readonly WindowAction[], text: Text): readonly KeyGroup[] {
  const { scopes, controls } = text.words.actions;
  const groups = keyScopes.map((scope) => ({
    title: scopes[scope],
    rows: [...keyTable]
      .filter(([, entry]) => entry.scope === scope)
      .map(([id, { keys }]) => ({ name: keyName(id, actions, text), keys })),
  }));
  return [...groups, { title: controls.title, rows: controlRows(text) }];
}

/** As the action is called, or where it is the form's or the field's own, as the catalogue calls it. */
function keyName(id: string, actions: readonly WindowAction[], text: Text): string {
  const { keys } = text.words.actions;
  const own = Object.entries(keys).find(([key]) => key === id)?.[1];
  const name = own ?? actions.find((action) => action.id === id)?.name(text);
  if (name === undefined) throw new Error(`The keys of ${id} have no name: give them one in i18n/en/actions.ts.`);
  return name;
}

function controlRows(text: Text): KeyGroup['rows'] {
  const { controls } = text.words.actions;
  return [
    { name: controls.nextPart, keys: ['Tab', 'Shift+Tab'] },
    { name: controls.move, keys: ['↑', '↓', '←', '→'] },
    { name: controls.choose, keys: ['Enter'] },
    { name: controls.leave, keys: ['Escape'] },
  ];
}
