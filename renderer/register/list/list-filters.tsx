import { activityStates } from '../../../gdpr-register/activity-record.ts';
import { useText } from '../../i18n/use-text.ts';
import { isFiltered, wholeRegister } from './list-filter.ts';
import type { ListFilter } from './list-filter.ts';

export interface ListFiltersProps {
  readonly filter: ListFilter;
  readonly changed: (filter: ListFilter) => void;
}

export function ListFilters({ filter, changed }: ListFiltersProps) {
  const { register: words } = useText().words;
  return (
    <div className="register-filters" role="search" aria-label={words.filters}>
      <input
        type="search"
        className="field"
        aria-label={words.search}
        placeholder={words.search}
        spellCheck={false}
        value={filter.search}
        onChange={({ target }) => changed({ ...filter, search: target.value })}
      />
      <select
        className="field"
        aria-label={words.state}
        value={filter.state ?? ''}
        onChange={({ target }) =>
          changed({ ...filter, state: activityStates.find((state) => state === target.value) ?? null })
        }
      >
        <option value="">{words.everyState}</option>
        {activityStates.map((state) => (
          <option key={state} value={state}>
            {words.states[state]}
          </option>
        ))}
      </select>
      {isFiltered(filter) && (
        <button type="button" className="button ghost" onClick={() => changed(wholeRegister)}>
          {words.showAll}
        </button>
      )}
    </div>
  );
}
