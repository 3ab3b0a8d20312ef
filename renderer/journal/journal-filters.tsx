import { journalActs } from '../../gdpr-register/journal.ts';
import { useText } from '../i18n/use-text.ts';
import { isFiltered, wholeJournal } from './journal-lines.ts';
import type { JournalFilter } from './journal-lines.ts';

export interface JournalFiltersProps {
  readonly filter: JournalFilter;
  readonly changed: (filter: JournalFilter) => void;
}

export function JournalFilters({ filter, changed }: JournalFiltersProps) {
  const { journal: words } = useText().words;
  const actChosen = (value: string): void =>
    changed({ ...filter, act: journalActs.find((act) => act === value) ?? null });
  return (
    <div className="journal-filters" role="search" aria-label={words.filters}>
      <select
        className="field"
        aria-label={words.act}
        value={filter.act ?? ''}
        onChange={(event) => actChosen(event.target.value)}
      >
        <option value="">{words.everyAct}</option>
        {journalActs.map((act) => (
          <option key={act} value={act}>
            {words.actNames[act]}
          </option>
        ))}
      </select>
      <input
        type="search"
        className="field"
        aria-label={words.subject}
        placeholder={words.subject}
        spellCheck={false}
        value={filter.subject}
        onChange={(event) => changed({ ...filter, subject: event.target.value })}
      />
      {isFiltered(filter) && (
        <button type="button" className="button ghost" onClick={() => changed(wholeJournal)}>
          {words.showAll}
        </button>
      )}
    </div>
  );
}
