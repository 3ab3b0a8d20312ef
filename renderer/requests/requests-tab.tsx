import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { HelpLink } from '../help/help-link.tsx';
import { useText } from '../i18n/use-text.ts';
import { ReadOnlyNote } from '../settings/read-only-note.tsx';
import { useApp, useNavigation } from '../state/app-context.ts';
import { useWish } from '../state/use-wish.ts';
import { NoneKnown } from '../ui/none-known.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { RecordTable } from '../ui/record-table.tsx';
import { LiftRestriction } from './lift-restriction.tsx';
import { NewRequestForm } from './new-request-form.tsx';
import { requestColumns } from './request-columns.tsx';
import { RequestScreen } from './request-screen.tsx';
import { requestStoreOf } from './request-store.ts';
import './requests.css';
import { HostButton } from '../ui/host-button.tsx';
import { Reading } from '../ui/reading.tsx';

/** The connected parent of requests: all of them, or one. */
export function RequestsTab() {
  const { connection, navigation } = useApp();
  const store = requestStoreOf(connection);
  const id = useNavigation(({ request }) => request);
  if (id === null) return <RequestsOverview />;
  return <RequestScreen key={id} id={id} store={store} left={() => navigation.requestOpened(null)} />;
}

function RequestsOverview() {
  const { connection, navigation } = useApp();
  const text = useText();
  const { request: words } = text.words;
  const store = requestStoreOf(connection);
  const list = useStore(store, (state) => state.list);
  const [isAdding, setAdding] = useState(false);
  useWish('requests.new', () => setAdding(true));
  return (
    <section className="screen requests" aria-label={words.title}>
      <div className="screen-head">
        <h1>{words.title}</h1>
        <HelpLink page="requests" part="time" />
        <span className="sub">{words.text}</span>
        <div className="head-actions">
          <LiftRestriction liftAsked={store.liftAsked} />
          <HostButton className="button primary" onClick={() => setAdding(true)}>
            <Plus size={14} aria-hidden="true" />
            {words.add}
          </HostButton>
        </div>
      </div>
      <ReadOnlyNote />
      {list?.damaged.map(({ file }) => (
        <Trouble key={file} report={{ code: 'request-file-damaged' }}>
          {text.fill(words.damaged, { file })}
        </Trouble>
      ))}
      <section className="card" aria-label={words.list}>
        {list === null && <Reading />}
        {list !== null && list.requests.length === 0 && <NoneKnown title={words.none}>{words.noneText}</NoneKnown>}
        {list !== null && list.requests.length > 0 && (
          <RecordTable
            label={words.list}
            columns={requestColumns(text, navigation.requestOpened)}
            rows={list.requests}
            keyOf={({ id }) => id}
          />
        )}
      </section>
      {isAdding && (
        <NewRequestForm openAsked={store.openAsked} opened={navigation.requestOpened} closed={() => setAdding(false)} />
      )}
    </section>
  );
}
