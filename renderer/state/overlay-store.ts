import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';

import type { TourStep } from '../tour/tour-steps.ts';
import type { HelpPlace } from '../help/help-pages.ts';

/** What lies over the window, whichever screen is shown. */
export type Overlay = 'palette' | 'keys' | 'help' | 'about' | 'licences';

export interface OverlayState {
  readonly shown: Overlay | null;
  /** What the help begins with. */
  readonly place: HelpPlace;
  /** Where the tour is; null = nobody takes it. */
  readonly tour: TourStep | null;
}

export type OverlayStore = StoreApi<OverlayState>;

export function createOverlayStore(): OverlayStore {
  return createStore<OverlayState>(() => ({ shown: null, place: { page: 'start', part: null }, tour: null }));
}
