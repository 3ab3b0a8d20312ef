import { useCallback, useSyncExternalStore } from 'react';
import { availabilityOf, watchAvailability } from '../actions/window-actions.ts';
import type { AppParts } from '../state/app-context.ts';

/** Draws again whenever some action may have become possible or impossible. */
export function useAvailability(parts: Pick<AppParts, 'live' | 'settings' | 'connection'>): void {
  const watch = useCallback((changed: () => void) => watchAvailability(parts, changed), [parts]);
  useSyncExternalStore(watch, () => availabilityOf(parts));
}
