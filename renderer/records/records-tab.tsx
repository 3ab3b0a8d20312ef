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
import { TimeChip } from './time-chip.tsx';
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

function WindowChip(): ReactElement | null {
  const { navigation } = useApp();
  const text = useText();
  const window = useNavigation((state) => state.recordsWindow);
  if (window === null) return null;
  return <TimeChip window={window} text={text} removed={() => navigation.recordsOpened(null)} />;
}
