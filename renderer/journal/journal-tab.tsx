import { ShieldCheck } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { HelpLink } from '../help/help-link.tsx';
import { helpOfTab } from '../help/help-places.ts';
import { useText } from '../i18n/use-text.ts';
import { activityTitle } from '../register/activity-title.ts';
import { registerStoreOf } from '../register/register-store.ts';
import { useApp } from '../state/app-context.ts';
import { NoneKnown } from '../ui/none-known.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { alteredLine, isAtWork } from './journal-check.ts';
import { JournalCheckLine } from './journal-check-line.tsx';
import { JournalFilters } from './journal-filters.tsx';
import { JournalList } from './journal-list.tsx';
import { filterLines, isFiltered, wholeJournal } from './journal-lines.ts';
import type { JournalFilter, TitleOf } from './journal-lines.ts';
import { journalStoreOf } from './journal-store.ts';
import type { JournalStore } from './journal-store.ts';
import { ProofMenu } from './proof-menu.tsx';
import './journal.css';
import { HostButton } from '../ui/host-button.tsx';

/** The connected parent of the journal. */
export function JournalTab() {
  const { connection } = useApp();
  return <Journal store={journalStoreOf(connection)} />;
}

function Journal({ store }: { readonly store: JournalStore }) {
  const { journal: words } = useText().words;
  const { lines, hasOlder, failure, check } = useStore(store);
  const [filter, setFilter] = useState<JournalFilter>(wholeJournal);
  const titleOf = useTitles();
  const shown = useMemo(() => filterLines(lines, filter, titleOf), [lines, filter, titleOf]);
  return (
    <section className="screen journal" aria-label={words.title}>
      <JournalHead store={store} />
      <JournalCheckLine check={check} isRead={lines.length > 0} />
      <JournalFilters filter={filter} changed={setFilter} />
      <ErrorLine error={failure} lead={words.readFailed} again={store.readAgain} />
      {shown.length === 0 && !hasOlder && failure === null ? (
        <div className="card journal-frame">
          <NoneKnown title={isFiltered(filter) ? words.noMatch : words.none}>
            {isFiltered(filter) ? words.noMatchText : words.noneText}
          </NoneKnown>
        </div>
      ) : (
        <JournalList
          lines={shown}
          titleOf={titleOf}
          hasOlder={hasOlder}
          altered={alteredLine(check)}
          olderWanted={store.olderWanted}
          subjectChosen={(subject) => setFilter({ ...filter, subject })}
        />
      )}
    </section>
  );
}

/** The same as long as the register is. */
function useTitles(): TitleOf {
  const list = useStore(registerStoreOf(useApp().connection).store, (state) => state.list);
  return useCallback((subject) => activityTitle(list, subject), [list]);
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
        <HostButton
          type="button"
          className="button primary"
          whyNot={isBusy ? 'reading-journal' : null}
          onClick={() => void store.verifyAsked()}
        >
          <ShieldCheck size={14} aria-hidden="true" />
          {words.verify}
        </HostButton>
      </div>
    </div>
  );
}
