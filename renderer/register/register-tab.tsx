import { Eraser, Plus } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { ExportFailure, ExportMenu } from '../exchange/export-menu.tsx';
import { ImportButton } from '../exchange/import-dialog.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { useWish } from '../state/use-wish.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { ActivityScreen } from './activity-screen.tsx';
import { ActivityList } from './list/activity-list.tsx';
import { NewActivityDialog } from './list/new-activity-dialog.tsx';
import { isOutdated, registerStoreOf, savedVersionsOf } from './register-store.ts';
import type { RegisterStore } from './register-store.ts';
import './register.css';
import './register-form.css';
import './register-views.css';
import { HostButton } from '../ui/host-button.tsx';
import { Reading } from '../ui/reading.tsx';

/** The connected parent of the register. */
export function RegisterTab() {
  const { connection } = useApp();
  const { language } = useText();
  const store = registerStoreOf(connection);
  const open = useStore(store.store, (state) => state.open);
  const saved = useStore(store.store, savedVersionsOf);
  // What is compared changes with what was saved, here or elsewhere; a draft that is kept changes nothing.
  useEffect(() => {
    if (saved !== null) void store.checkAsked(language);
  }, [store, language, saved]);
  const outdated = useStore(store.store, isOutdated);
  useEffect(() => {
    if (outdated) void store.checkAsked(language);
  }, [store, language, outdated]);
  return open === null ? <Register store={store} /> : <ActivityScreen key={open.id} store={store} activity={open} />;
}

function Register({ store }: { readonly store: RegisterStore }) {
  const { navigation } = useApp();
  const { register: words } = useText().words;
  const { list, failure } = useStore(store.store);
  const [isNew, setNew] = useState(false);
  useWish('register.new', () => setNew(true));
  const opened = useCallback((id: string) => store.activityOpened(id), [store]);
  return (
    <section className="screen register" aria-label={words.name}>
      <div className="screen-head">
        <h1>{words.name}</h1>
        <HelpLink page="register" part="what" />
        <span className="sub">{words.text}</span>
        <div className="head-actions">
          <button type="button" className="button" onClick={() => navigation.purgeOpened(null)}>
            <Eraser size={14} aria-hidden="true" />
            {words.purge}
          </button>
          <ImportButton />
          <ExportMenu id={null} />
          <HostButton className="button primary" onClick={() => setNew(true)}>
            <Plus size={14} aria-hidden="true" />
            {words.newActivity}
          </HostButton>
        </div>
      </div>
      <ExportFailure />
      <ErrorLine error={failure} lead={words.readFailed} again={() => store.readAgain()} />
      {list === null ? (
        failure === null && <Reading words={words.loading} />
      ) : (
        <ActivityList list={list} opened={opened} />
      )}
      {isNew && <NewActivityDialog store={store} copied={null} closed={() => setNew(false)} />}
    </section>
  );
}
