import { useSyncExternalStore } from 'react';
import { availabilityOf } from '../actions/window-actions.ts';
import type { AppParts } from '../state/app-context.ts';

/** Draws again whenever some action may have become possible or impossible. */
export function useAvailability(parts: Pick<AppParts, 'live' | 'settings'>): void {
  useSyncExternalStore(
    (changed) => {
      const stops = [parts.live.subscribe(changed), parts.settings.subscribe(changed)];
      return () => stops.forEach((stop) => stop());
    },
    () => availabilityOf(parts),
  );
}
