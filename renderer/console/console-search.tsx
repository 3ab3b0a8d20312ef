import { ChevronDown, ChevronUp, Search } from 'lucide-react';
import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useShortcutHint } from '../actions/use-shortcut-hint.ts';
import type { Text } from '../i18n/text.ts';
import { useWish } from '../state/use-wish.ts';
import type { ShownSearch } from './use-console.ts';

export interface ConsoleSearchProps {
  readonly search: ShownSearch;
  readonly text: Text;
  readonly stepped: (by: 1 | -1) => void;
}

export function ConsoleSearch({ search, text, stepped }: ConsoleSearchProps): ReactElement {
  const words = text.words.console;
  const shortcutHint = useShortcutHint();
  const said = useId();
  const field = useRef<HTMLInputElement>(null);
  useWish('console.search', () => field.current?.select());
  const isBad = search.pattern.kind === 'bad';
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') stepped(event.shiftKey ? -1 : 1);
    if (event.key === 'Escape') search.typed('');
  };
  return (
    <div className="console-search" role="search">
      <Search size={14} aria-hidden />
      <input
        ref={field}
        type="search"
        value={search.input}
        onChange={(event) => search.typed(event.target.value)}
        onKeyDown={pressed}
        placeholder={words.searchHint}
        aria-label={words.search}
        {...shortcutHint('console.search', words.search)}
        aria-invalid={isBad}
        aria-describedby={said}
        spellCheck={false}
      />
      <span id={said} role="status" className={isBad ? 'console-found console-bad' : 'console-found'}>
        {foundText(search, text)}
      </span>
      <StepButtons words={words} isOff={search.count === 0} stepped={stepped} />
    </div>
  );
}

interface StepButtonsProps {
  readonly words: Text['words']['console'];
  readonly isOff: boolean;
  readonly stepped: (by: 1 | -1) => void;
}

function StepButtons({ words, isOff, stepped }: StepButtonsProps): ReactElement[] {
  return ([-1, 1] as const).map((by) => {
    const label = by < 0 ? words.previous : words.next;
    const Icon = by < 0 ? ChevronUp : ChevronDown;
    return (
      <button
        key={by}
        type="button"
        className="console-step"
        aria-label={label}
        title={label}
        disabled={isOff}
        onClick={() => stepped(by)}
      >
        <Icon size={14} aria-hidden />
      </button>
    );
  });
}

function foundText({ pattern, count, position }: ShownSearch, text: Text): ReactNode {
  const { format, fill, words } = text;
  if (pattern.kind === 'none') return '';
  // Why is in the words of the engine, which are English (P-HLP-6).
  if (pattern.kind === 'bad')
    return (
      <>
        {words.console.badPattern} <q lang="en">{pattern.why}</q>
      </>
    );
  if (count === 0) return words.console.noMatch;
  return fill(words.console.matches, { at: position === 0 ? '–' : format.count(position), all: format.count(count) });
}
