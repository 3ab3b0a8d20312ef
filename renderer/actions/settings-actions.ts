import type { Text } from '../i18n/text.ts';
import { isEmbedded } from '../settings/connection-name.tsx';
import { connectionsStoreOf } from '../settings/connections-store.ts';
import type { AppParts } from '../state/app-context.ts';
import { whyNotAsked } from '../state/hindrance.ts';
import { saveFile } from '../ui/file-transfer.ts';
import type { WindowAction } from './window-action.ts';

type Parts = Pick<AppParts, 'connection' | 'live' | 'navigation' | 'wishes'>;

/** Connections to the stores, and notifications. */
export function settingsActions(parts: Parts): readonly WindowAction[] {
  const { connection, wishes } = parts;
  const store = () => connectionsStoreOf(connection);
  const exported = async (): Promise<void> => {
    const file = await store().exportAsked();
    if (file !== null) saveFile(file, document);
  };
  const listed = (what: (text: Text) => string) => (text: Text) =>
    text.fill(text.words.actions.within, { screen: text.words.settings.list.title, what: what(text) });
  return [
    settingsAction(parts, 'connections.new', {
      name: listed(({ words }) => words.settings.list.add),
      run: () => store().formOpened(null),
    }),
    settingsAction(parts, 'connections.import', {
      name: listed(({ words }) => words.settings.list.import),
      run: () => listShown(parts, () => wishes.setState({ wish: { what: 'connections.import' } })),
    }),
    settingsAction(parts, 'connections.export', {
      name: listed(({ words }) => words.settings.list.export),
      run: () => void exported(),
    }),
    settingsAction(parts, 'settings.notifications', {
      name: ({ words }) => words.actions.notifications,
      run: () => listShown(parts, () => wishes.setState({ wish: { what: 'settings.notifications' } })),
    }),
  ];
}

/** Each connection, to be used, or to be edited and tested. */
export function foundConnections(parts: Parts): readonly WindowAction[] {
  const { connection, wishes } = parts;
  const store = connectionsStoreOf(connection);
  const { list } = store.getState();
  return (list?.connections ?? []).flatMap(({ connection: { name } }) => {
    const named = (text: Text): string => (isEmbedded(name) ? text.words.frame.embedded : name);
    const use = settingsAction(parts, `connections.use.${name}`, {
      name: (text) => text.fill(text.words.actions.useConnection, { name: named(text) }),
      run: () => listShown(parts, () => wishes.setState({ wish: { what: 'connections.use', name } })),
    });
    const edit = settingsAction(parts, `connections.edit.${name}`, {
      name: (text) => text.fill(text.words.actions.editConnection, { name: named(text) }),
      run: () => store.formOpened(name),
    });
    return [...(name === list?.inUse ? [] : [use]), ...(isEmbedded(name) ? [] : [edit])];
  });
}

function settingsAction(parts: Parts, id: string, { name, run }: Pick<WindowAction, 'name' | 'run'>): WindowAction {
  return {
    id,
    group: 'settings',
    name,
    whyNot: () => whyNotAsked(parts, 'looks'),
    run: () => {
      parts.navigation.tabChosen('settings');
      run();
    },
  };
}

/** A form that is open stays, with what was entered: what the list offers is asked for where the list is shown. */
function listShown({ connection }: Parts, ask: () => void): void {
  if (connectionsStoreOf(connection).getState().form === null) ask();
}
