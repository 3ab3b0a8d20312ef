import { ChevronDown, ChevronUp, Search } from 'lucide-react';
import { useId } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Text } from '../i18n/text.ts';
import type { ShownSearch } from './use-console.ts';

export interface ConsoleSearchProps {
  readonly search: ShownSearch;
  readonly text: Text;
  readonly stepped: (by: 1 | -1) => void;
}

export function ConsoleSearch({ search, text, stepped }: ConsoleSearchProps): ReactElement {
  const words = text.words.console;
  const said = useId();
  const isBad = search.pattern.kind === 'bad';
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') stepped(event.shiftKey ? -1 : 1);
    if (event.key === 'Escape') search.typed('');
  };
  return (
    <div className="console-search" role="search">
      <Search size={14} aria-hidden />
      <input
        type="search"
        value={search.input}
        onChange={(event) => search.typed(event.target.value)}
        onKeyDown={pressed}
        placeholder={words.search}
        aria-label={words.search}
        aria-invalid={isBad}
        aria-describedby={said}
        spellCheck={false}
      />
      <span id={said} role="status" className={isBad ? 'console-found console-bad' : 'console-found'}>
        {foundText(search, text)}
      </span>
      <button
        type="button"
        className="console-step"
        aria-label={words.previous}
        title={words.previous}
        disabled={search.count === 0}
        onClick={() => stepped(-1)}
      >
        <ChevronUp size={14} aria-hidden />
      </button>
      <button
        type="button"
        className="console-step"
        aria-label={words.next}
        title={words.next}
        disabled={search.count === 0}
        onClick={() => stepped(1)}
      >
        <ChevronDown size={14} aria-hidden />
      </button>
    </div>
  );
}

function foundText({ pattern, count, position }: ShownSearch, text: Text): string {
  const { format, fill, words } = text;
  if (pattern.kind === 'none') return '';
  if (pattern.kind === 'bad') return fill(words.console.badPattern, { why: pattern.why });
  if (count === 0) return words.console.noMatch;
  return fill(words.console.matches, { at: position === 0 ? '–' : format.count(position), all: format.count(count) });
}
