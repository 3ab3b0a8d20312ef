import { Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { WindowAction } from '../actions/window-action.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { foundRecords } from './found-records.ts';
import { PaletteList } from './palette-list.tsx';
import { type PaletteSection, toPaletteSections } from './palette-rows.ts';
import './palette.css';
import { keepRecent, readRecent } from './recent-actions.ts';
import { useAvailability } from './use-availability.ts';

const maxTyped = 60;

export interface PaletteProps {
  readonly closed: () => void;
  /** What was chosen, once the focus is back where it was. */
  readonly chosen: (action: WindowAction) => void;
}

/** Every action of the window, to be found by typing: a combobox over a list, as ARIA describes it. */
export function Palette({ closed, chosen }: PaletteProps) {
  const { paletteTitle } = useText().words.actions;
  const [before] = useState(() => document.activeElement);
  const picked = useRef<WindowAction | null>(null);
  // The action may move the focus itself: it begins only where nothing takes it back.
  const left = (event: Event): void => {
    event.preventDefault();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    if (picked.current !== null) chosen(picked.current);
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || closed()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="palette" aria-describedby={undefined} onCloseAutoFocus={left}>
          <Dialog.Title className="hidden-text">{paletteTitle}</Dialog.Title>
          <PaletteBox
            picked={(action) => {
              picked.current = action;
              keepRecent(localStorage, action.id);
              closed();
            }}
          />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteBox({ picked }: { readonly picked: (action: WindowAction) => void }) {
  const text = useText();
  const { actions: words } = text.words;
  const list = useId();
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const sections = usePaletteSections(typed);
  const rows = sections.flatMap((section) => section.rows);
  const current = rows[Math.min(place, rows.length - 1)] ?? null;
  const pick = (action: WindowAction): void => {
    if (action.whyNot() === null) picked(action);
  };
  const pressed = (event: KeyboardEvent): void => {
    const to = placeAfter(event.key, place, rows.length);
    if (to === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (to !== null) setPlace(to);
    else if (current !== null && !event.nativeEvent.isComposing) pick(current);
  };
  const changed = (value: string): void => {
    setTyped(value);
    setPlace(0);
  };
  return (
    <>
      <PaletteField list={list} typed={typed} current={current} changed={changed} pressed={pressed} />
      <PaletteList id={list} sections={sections} current={current} picked={pick} />
      <p className="hidden-text" role="status">
        {rows.length === 0 ? words.nothingFound : text.plural(words.found, rows.length)}
      </p>
    </>
  );
}

function usePaletteSections(typed: string): readonly PaletteSection[] {
  const parts = useApp();
  const text = useText();
  const [recent] = useState(() => readRecent(localStorage));
  const found = useMemo(() => foundRecords(parts), [parts]);
  useAvailability(parts);
  return useMemo(
    () => toPaletteSections({ actions: parts.windowActions, found, recent, typed }, text),
    [parts.windowActions, found, recent, typed, text],
  );
}

interface PaletteFieldProps {
  readonly list: string;
  readonly typed: string;
  readonly current: WindowAction | null;
  readonly changed: (value: string) => void;
  readonly pressed: (event: KeyboardEvent) => void;
}

function PaletteField({ list, typed, current, changed, pressed }: PaletteFieldProps) {
  const { actions: words } = useText().words;
  return (
    <div className="palette-search">
      <Search size={16} aria-hidden="true" />
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={current === null ? undefined : `${list}-${current.id}`}
        aria-label={words.paletteTitle}
        placeholder={words.paletteSearch}
        autoComplete="off"
        spellCheck={false}
        maxLength={maxTyped}
        value={typed}
        onChange={({ target }) => changed(target.value)}
        onKeyDown={pressed}
      />
    </div>
  );
}

/** Where the marked row moves to, around both ends; null where the key moves it nowhere. */
function placeAfter(key: string, place: number, count: number): number | null {
  if (count === 0) return null;
  const at = Math.min(place, count - 1);
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at + count - 1) % count;
  if (key === 'PageDown') return Math.min(at + 10, count - 1);
  if (key === 'PageUp') return Math.max(at - 10, 0);
  return null;
}
