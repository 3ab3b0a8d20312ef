import { useState } from 'react';
import { useStore } from 'zustand';
import { HelpLink } from '../help/help-link.tsx';
import { helpOfTab } from '../help/help-places.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { ConnectionForm } from './connection-form.tsx';
import { ConnectionList } from './connection-list.tsx';
import { connectionsStoreOf, findListed } from './connections-store.ts';
import { LookCard } from './look-card.tsx';
import { NoticeCard } from './notice-card.tsx';
import { WindowCard } from './window-card.tsx';
import './rights.css';
import './settings.css';

/** The connected parent: the settings, or the form of one connection over the whole screen. */
export function SettingsTab() {
  const { settings: words } = useText().words;
  const store = connectionsStoreOf(useApp().connection);
  const { list, form } = useStore(store);
  const [round, setRound] = useState(0);
  if (form !== null && list !== null)
    return (
      <ConnectionForm
        key={`${round} ${form.was ?? ''}`}
        store={store}
        list={list}
        before={findListed(list, form.was)}
        readAnew={() => setRound(round + 1)}
      />
    );
  return (
    <section className="screen settings" aria-label={words.title}>
      <div className="screen-head">
        <h1>{words.title}</h1>
        <HelpLink {...helpOfTab.settings} />
        <span className="sub">{words.text}</span>
      </div>
      <ConnectionList store={store} />
      <LookCard />
      <WindowCard />
      <NoticeCard />
    </section>
  );
}
