import { CalendarClock, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { HelpLink } from '../help/help-link.tsx';
import { helpOfTab } from '../help/help-places.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useNavigation } from '../state/app-context.ts';
import { type RecordView, recordsStoreOf, recordViews } from './records-store.ts';
import { OnePerson } from './one-person.tsx';
import { RejectedRecords } from './rejected-records.tsx';
import { StoredRecords } from './stored-records.tsx';
import './records.css';

/** The connected parent of records: what is stored, and what was rejected. */
export function RecordsTab(): ReactElement {
  const { connection } = useApp();
  const text = useText();
  const words = text.words.records;
  const store = recordsStoreOf(connection);
  const view = useStore(store, (state) => state.view);
  return (
    <section className="screen records" aria-label={words.title}>
      <div className="records-bar">
        <h1>{words.title}</h1>
        <HelpLink {...helpOfTab.records} />
        <ViewChoice view={view} chosen={store.viewChosen} />
        <WindowChip />
      </div>
      {view === 'stored' && <StoredRecords store={store} />}
      {view === 'rejected' && <RejectedRecords store={store} />}
      {view === 'person' && <OnePerson store={store} />}
    </section>
  );
}

interface ViewChoiceProps {
  readonly view: RecordView;
  readonly chosen: (view: RecordView) => void;
}

function ViewChoice({ view, chosen }: ViewChoiceProps): ReactElement {
  const words = useText().words.records;
  return (
    <div className="segments" role="group" aria-label={words.viewsLabel}>
      {recordViews.map((one) => (
        <button key={one} type="button" className="segment" aria-pressed={one === view} onClick={() => chosen(one)}>
          {words.views[one]}
        </button>
      ))}
    </div>
  );
}

/** The time that is looked at, where another screen asked for one; taken away by a click. */
function WindowChip(): ReactElement | null {
  const { navigation } = useApp();
  const text = useText();
  const words = text.words.records;
  const window = useNavigation((state) => state.recordsWindow);
  if (window === null) return null;
  const from = `${text.format.day(new Date(window.fromMs).toISOString().slice(0, 10))} ${text.format.time(window.fromMs)}`;
  const shown = text.fill(words.window, { from, to: text.format.time(window.toMs) });
  return (
    <button
      type="button"
      className="pill plain tone-accent records-window"
      title={words.windowRemove}
      aria-label={`${text.fill(text.words.terms.pair, { name: words.windowLabel, value: shown })}. ${words.windowRemove}`}
      onClick={() => navigation.recordsOpened(null)}
    >
      <CalendarClock size={13} aria-hidden="true" />
      {shown}
      <X size={13} aria-hidden="true" />
    </button>
  );
}
