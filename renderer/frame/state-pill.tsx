import { useCallback } from 'react';
import { useStore } from 'zustand';
import type { Text } from '../i18n/text.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { stateText, toneOf } from '../state/frame-text.ts';
import type { LiveState } from '../state/live-store.ts';
import { LiveText } from '../ui/live-text.tsx';

export function StatePill() {
  const found = useStore(useApp().damage, (state) => state.found);
  const tone = useLive((live) => toneOf(live, found));
  const write = useCallback((live: LiveState, text: Text) => stateText(live, text, found), [found]);
  return (
    <span className={`pill state-pill tone-${tone}`} data-testid="state">
      <LiveText write={write} />
    </span>
  );
}
