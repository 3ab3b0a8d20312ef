import { useState } from 'react';
import type { PanelArrangement } from '../../electron/contract/settings.ts';
import { useApp, useSettings } from '../state/app-context.ts';
import { defaultArrangement } from './arrangement.ts';

export interface Arranging {
  readonly arrangement: PanelArrangement;
  readonly changed: (next: PanelArrangement) => void;
}

/** What is kept; while changes are on their way the newest of them, since the answer to an older one knows nothing of it. */
export function useArrangement(): Arranging {
  const { settings } = useApp();
  const kept = useSettings((state) => state.settings?.panels ?? defaultArrangement);
  const [wished, setWished] = useState<PanelArrangement | null>(null);
  return {
    arrangement: wished ?? kept,
    changed(next) {
      setWished(next);
      void settings.change({ panels: next }).then(() => setWished((newest) => (newest === next ? null : newest)));
    },
  };
}
