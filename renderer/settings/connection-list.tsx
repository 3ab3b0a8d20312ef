import { Download, Plus, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ListedConnection } from '../../electron/contract/calls/connection.ts';
import { HelpLink } from '../help/help-link.tsx';
import { useText } from '../i18n/use-text.ts';
import { useWish } from '../state/use-wish.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { readFile, saveFile } from '../ui/file-transfer.ts';
import { JsonChooser } from '../ui/json-chooser.tsx';
import { RecordTable } from '../ui/record-table.tsx';
import { AskRemove, AskUse } from './ask-connection.tsx';
import { type ConnectionActs, connectionColumns } from './connection-columns.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { UseOutcome } from './use-outcome.tsx';
import { findListed, type ConnectionsStore } from './connections-store.ts';
import { HostButton } from '../ui/host-button.tsx';
import { Reading } from '../ui/reading.tsx';

type Asked = { readonly what: 'use' | 'remove'; readonly listed: ListedConnection };

/** All connections, which one is in use, and what can be done with them. */
export function ConnectionList({ store }: { readonly store: ConnectionsStore }) {
  const text = useText();
  const { list: words } = text.words.settings;
  const { list, problem, used, imported } = useStore(store);
  const [asked, setAsked] = useState<Asked | null>(null);
  useWish('connections.use', ({ name }) => {
    const listed = findListed(list, name);
    if (listed !== null) setAsked({ what: 'use', listed });
  });
  const isBusy = used?.kind === 'asked';
  const acts: ConnectionActs = {
    inUse: list?.inUse ?? '',
    isBusy,
    used: (listed) => setAsked({ what: 'use', listed }),
    edited: ({ connection }) => store.formOpened(connection.name),
    removed: (listed) => setAsked({ what: 'remove', listed }),
  };
  return (
    <section className="card" aria-label={words.title}>
      <ListHead store={store} isBusy={isBusy} />
      <ErrorLine error={problem} />
      <UseOutcome used={used} edited={store.formOpened} />
      <ImportOutcome imported={imported} />
      {list === null && problem === null && <Reading />}
      {list !== null && (
        <RecordTable
          label={words.title}
          columns={connectionColumns(text, acts, list.connections)}
          rows={list.connections}
          keyOf={({ connection }) => connection.name}
        />
      )}
      {asked?.what === 'use' && (
        <AskUse
          connection={asked.listed.connection}
          confirmed={() => void store.switchAsked(asked.listed.connection.name)}
          closed={() => setAsked(null)}
        />
      )}
      {asked?.what === 'remove' && (
        <AskRemove
          connection={asked.listed.connection}
          confirmed={() => void store.removeAsked(asked.listed.connection.name)}
          closed={() => setAsked(null)}
        />
      )}
    </section>
  );
}

function ListHead({ store, isBusy }: { readonly store: ConnectionsStore; readonly isBusy: boolean }) {
  const { list: words } = useText().words.settings;
  const chooser = useRef<HTMLInputElement>(null);
  useWish('connections.import', () => chooser.current?.click());
  const saved = async (): Promise<void> => {
    const file = await store.exportAsked();
    if (file !== null) saveFile(file, document);
  };
  return (
    <div className="settings-head">
      <h2>{words.title}</h2>
      <HelpLink page="connections" part={null} />
      <span className="sub">{words.text}</span>
      <div className="settings-acts">
        <HostButton type="button" className="button" isOff={isBusy} onClick={() => chooser.current?.click()}>
          <Upload size={14} aria-hidden="true" />
          {words.import}
        </HostButton>
        <JsonChooser
          input={chooser}
          label={words.importFile}
          chosen={(file) => void readFile(file).then((content) => store.importAsked(content))}
        />
        <HostButton className="button" title={words.exportHint} onClick={() => void saved()}>
          <Download size={14} aria-hidden="true" />
          {words.export}
        </HostButton>
        <HostButton type="button" className="button primary" isOff={isBusy} onClick={() => store.formOpened(null)}>
          <Plus size={14} aria-hidden="true" />
          {words.add}
        </HostButton>
      </div>
    </div>
  );
}
