import type { MenuItem, WindowMenu } from '../../electron/contract/calls/menu.ts';
import type { Text } from '../i18n/text.ts';
import { keysOf } from './key-table.ts';
import { toAccelerator } from './shortcut.ts';
import type { ActionGroup, WindowAction } from './window-action.ts';

/** Where the actions of a group stand in the system's menu; those of the others are in the palette alone. */
const places: Readonly<Partial<Record<ActionGroup, MenuItem['place']>>> = {
  register: 'file',
  console: 'edit',
  go: 'view',
  pipeline: 'pipeline',
  help: 'help',
};

/** What belongs elsewhere than its group. */
const ownPlaces: Readonly<Record<string, MenuItem['place']>> = { 'dashboards.report': 'file' };

/** What the system's menu shows of the actions. Under a dialog nothing of it can be done. */
export function toWindowMenu(actions: readonly WindowAction[], text: Text, isCovered: boolean): WindowMenu {
  const items = actions.flatMap((action): readonly MenuItem[] => {
    const place = ownPlaces[action.id] ?? places[action.group];
    if (place === undefined) return [];
    const [shortcut] = keysOf(action.id);
    const accelerator = shortcut === undefined ? null : toAccelerator(shortcut);
    const enabled = !isCovered && action.whyNot() === null;
    return [{ id: action.id, place, label: action.name(text), accelerator, enabled }];
  });
  return { language: text.language, items };
}
