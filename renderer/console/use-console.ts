import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Text } from '../i18n/text.ts';
import type { ConsoleStore } from './console-store.ts';
import { createLineSearch } from './line-search.ts';
import type { LineSearch } from './line-search.ts';
import { parsePattern } from './line-pattern.ts';
import type { LinePattern } from './line-pattern.ts';
import { createLineWords } from './line-words.ts';
import type { LineWords } from './line-words.ts';

/** Lines looked at in one update: about 6 ms where none was read before, so that a search through 100,000 lines never holds a frame. */
const linesPerUpdate = 2500;

export interface ShownSearch {
  readonly input: string;
  readonly pattern: LinePattern;
  readonly count: number;
  readonly position: number;
  readonly current: number | null;
  typed(input: string): void;
  /** Returns the line that was jumped to. */
  stepped(by: 1 | -1, fromId: number): number | null;
}

export function useConsoleVersion(store: ConsoleStore): number {
  const read = (): number => store.version;
  return useSyncExternalStore(store.subscribe, read, read);
}

export function useLineWords(text: Text): LineWords {
  return useMemo(() => createLineWords(text), [text]);
}

/** The search over the shown lines, brought up to date a part at a time with every change. */
export function useLineSearch(store: ConsoleStore, words: LineWords): ShownSearch {
  const [input, setInput] = useState('');
  const [step, setStep] = useState(0);
  const pattern = useMemo(() => parsePattern(input), [input]);
  const search = useMemo(() => createLineSearch(store.lines.shown, words.message), [store, words]);
  const followed = useRef<Followed | null>(null);
  const { version } = store;
  useEffect(() => {
    if (pattern.kind !== 'good' && followed.current?.pattern === pattern) return;
    const isAnew = bringUpToDate({ pattern, shape: store.shape, search }, followed);
    const countBefore = search.count;
    const isDone = search.advance(linesPerUpdate);
    // A search that began anew is drawn even where it finds nothing: what is shown is the count of the one before.
    if (isDone && !isAnew && search.count === countBefore) return;
    const frame = requestAnimationFrame(() => setStep((before) => before + 1));
    return () => cancelAnimationFrame(frame);
  }, [store, search, pattern, version, step]);
  return {
    input,
    pattern,
    count: search.count,
    position: search.position,
    current: search.current,
    typed: setInput,
    stepped(by, fromId) {
      const id = search.step(by, fromId);
      setStep((before) => before + 1);
      return id;
    },
  };
}

interface Followed {
  readonly pattern: LinePattern;
  readonly shape: number;
  readonly search: LineSearch;
}

/** True where the search has to look at everything again. */
function bringUpToDate(now: Followed, followed: { current: Followed | null }): boolean {
  const before = followed.current;
  followed.current = now;
  if (before?.pattern !== now.pattern) now.search.setPattern(now.pattern);
  // In another language the lines are the same.
  else if (before.search !== now.search) now.search.setPattern(now.pattern, before.search.current);
  else if (before.shape !== now.shape) now.search.restart();
  else return false;
  return true;
}
