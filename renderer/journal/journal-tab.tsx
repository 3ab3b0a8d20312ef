import { ShieldCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { HelpLink } from '../help/help-link.tsx';
import { helpOfTab } from '../help/help-places.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { alteredLine, isAtWork } from './journal-check.ts';
import { JournalCheckLine } from './journal-check-line.tsx';
import { JournalFilters } from './journal-filters.tsx';
import { JournalList } from './journal-list.tsx';
import { filterLines, isFiltered, wholeJournal } from './journal-lines.ts';
import type { JournalFilter } from './journal-lines.ts';
import { journalStoreOf } from './journal-store.ts';
import type { JournalStore } from './journal-store.ts';
import { ProofMenu } from './proof-menu.tsx';
import './journal.css';
import { SteadyButton } from '../ui/steady-button.tsx';

/** The connected parent of the journal. */
export function JournalTab() {
  const { connection } = useApp();
  return <Journal store={journalStoreOf(connection)} />;
}

function Journal({ store }: { readonly store: JournalStore }) {
  const { journal: words, terms } = useText().words;
  const { lines, hasOlder, failure, check } = useStore(store);
  const [filter, setFilter] = useState<JournalFilter>(wholeJournal);
  const shown = useMemo(() => filterLines(lines, filter), [lines, filter]);
  return (
    <section className="screen journal" aria-label={words.title}>
      <JournalHead store={store} />
      <JournalCheckLine check={check} />
      <JournalFilters filter={filter} changed={setFilter} />
      <ErrorLine error={failure} lead={words.readFailed}>
        <button type="button" className="button small" onClick={() => void store.readAgain()}>
          {terms.readAgain}
        </button>
      </ErrorLine>
      {shown.length === 0 && !hasOlder && failure === null ? (
        <div className="card journal-frame">
          <EmptyState title={isFiltered(filter) ? words.noMatch : words.none}>
            {isFiltered(filter) ? words.noMatchText : words.noneText}
          </EmptyState>
        </div>
      ) : (
        <JournalList
          lines={shown}
          hasOlder={hasOlder}
          altered={alteredLine(check)}
          olderWanted={store.olderWanted}
          subjectChosen={(subject) => setFilter({ ...filter, subject })}
        />
      )}
    </section>
  );
}

function JournalHead({ store }: { readonly store: JournalStore }) {
  const { journal: words } = useText().words;
  const isBusy = useStore(store, ({ check }) => isAtWork(check));
  return (
    <div className="screen-head">
      <h1>{words.title}</h1>
      <HelpLink {...helpOfTab.journal} />
      <span className="sub">{words.text}</span>
      <div className="head-actions">
        <ProofMenu store={store} />
        <SteadyButton type="button" className="button primary" isOff={isBusy} onClick={() => void store.verifyAsked()}>
          <ShieldCheck size={14} aria-hidden="true" />
          {words.verify}
        </SteadyButton>
      </div>
    </div>
  );
}
