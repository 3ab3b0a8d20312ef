import { useEffect, useRef } from 'react';
import { useNavigation } from '../state/app-context.ts';
import { FocusKeeper } from './focus-keeper.ts';

/** The focus is never lost: not to what is taken away (P-ACT-7), and not by a change of screen (P-ACT-5). */
export function KeepFocus() {
  useEffect(() => {
    const kept = new AbortController();
    new FocusKeeper(document).watch(kept.signal);
    return () => kept.abort();
  }, []);
  useShownTab();
  return null;
}

const tabs = '.navigation [role="tab"]';

/** Where a change of screen takes the focus away, or leaves it on the tab of another one, it goes to the new screen's tab. */
function useShownTab(): void {
  const tab = useNavigation((state) => state.tab);
  const shown = useRef(tab);
  useEffect(() => {
    if (shown.current === tab) return;
    shown.current = tab;
    // What the old screen had is taken away only in a drawing of its own, behind this one.
    const frame = requestAnimationFrame(() => {
      const { activeElement } = document;
      const isTaken = activeElement === null || activeElement === document.body;
      if (!isTaken && !activeElement.matches(tabs)) return;
      document.querySelector<HTMLElement>(`${tabs}[data-state="active"]`)?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [tab]);
}
