import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { Text } from '../i18n/text.ts';
import { useApp } from './app-context.ts';
import type { LiveState } from './live-store.ts';

/** Writes a figure into its element whenever it changes, without drawing any component again. `write` must be a named function. */
export function useLiveText(write: (state: LiveState, text: Text) => string): RefObject<HTMLSpanElement | null> {
  const { live } = useApp();
  const text = useText();
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const show = (state: LiveState): void => {
      const words = write(state, text);
      if (element.current !== null && element.current.textContent !== words) element.current.textContent = words;
    };
    show(live.getState());
    return live.subscribe(show);
  }, [live, text, write]);
  return element;
}
