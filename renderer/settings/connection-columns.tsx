import { Fragment } from 'react';
import type { ListedConnection } from '../../electron/contract/calls/connection.ts';
import { isSameName, type NamedConnection, servicesOf } from '../../pipeline/domain/named-connection.ts';
import type { Text } from '../i18n/text.ts';
import { Badge } from '../ui/badge.tsx';
import type { Column } from '../ui/record-table.tsx';
import { ConnectionName, isEmbedded } from './connection-name.tsx';
import { placeText } from './connection-place.ts';
import { HostButton } from '../ui/host-button.tsx';

export interface ConnectionActs {
  readonly inUse: string;
  /** One is being taken into use. */
  readonly isBusy: boolean;
  readonly used: (listed: ListedConnection) => void;
  readonly edited: (listed: ListedConnection) => void;
  readonly removed: (listed: ListedConnection) => void;
}

/** What the list says of each of `rows`; a column of what can be done only where something can be. */
export function connectionColumns(
  text: Text,
  acts: ConnectionActs,
  rows: readonly ListedConnection[],
): readonly Column<ListedConnection>[] {
  const { list: words } = text.words.settings;
  const canAct = rows.some(({ connection: { name } }) => !isEmbedded(name) || !isSameName(name, acts.inUse));
  const actsColumn: Column<ListedConnection> = {
    key: 'acts',
    label: words.acts,
    cell: (listed) => <Acts text={text} listed={listed} acts={acts} />,
  };
  return [
    {
      key: 'name',
      label: words.name,
      cell: ({ connection }) => (
        <span className="settings-name">
          <ConnectionName connection={connection} />
          {isSameName(connection.name, acts.inUse) && (
            <Badge tone="ok" plain>
              {words.inUse}
            </Badge>
          )}
          {connection.readOnly && (
            <Badge tone="quiet" plain>
              {words.readOnly}
            </Badge>
          )}
        </span>
      ),
    },
    {
      key: 'stores',
      label: words.stores,
      kind: 'wrap',
      cell: ({ connection }) => <Places text={text} connection={connection} />,
    },
    ...(canAct ? [actsColumn] : []),
  ];
}

/** Where each store is, or once that all of them are embedded. */
function Places({ text, connection }: { readonly text: Text; readonly connection: NamedConnection }) {
  const { list: words } = text.words.settings;
  const sameFiles = text.fill(words.sameFiles, { name: text.words.frame.embedded });
  if (servicesOf(connection).length === 0) return isEmbedded(connection.name) ? words.embeddedText : sameFiles;
  return (
    <span className="settings-places">
      {(['log', 'profiles', 'aggregates'] as const).map((store) => (
        <Fragment key={store}>
          <span className="sub">{words[store]}</span> <span>{placeText(text, connection[store])}</span>
        </Fragment>
      ))}
    </span>
  );
}

interface ActsProps {
  readonly text: Text;
  readonly listed: ListedConnection;
  readonly acts: ConnectionActs;
}

function Acts({ text, listed, acts }: ActsProps) {
  const { list: words } = text.words.settings;
  const { name } = listed.connection;
  const shown = isEmbedded(name) ? text.words.frame.embedded : name;
  const named = (template: string): string => text.fill(template, { name: shown });
  const isInUse = isSameName(name, acts.inUse);
  const button = (word: string, label: string, clicked: (listed: ListedConnection) => void) => (
    <HostButton
      type="button"
      className="button small"
      isOff={acts.isBusy}
      aria-label={label}
      onClick={() => clicked(listed)}
    >
      {word}
    </HostButton>
  );
  return (
    <span className="settings-row-acts">
      {!isInUse && button(words.use, named(words.useLabel), acts.used)}
      {!isEmbedded(name) && button(words.edit, named(words.editLabel), acts.edited)}
      {!isEmbedded(name) && !isInUse && button(words.remove, named(words.removeLabel), acts.removed)}
    </span>
  );
}
