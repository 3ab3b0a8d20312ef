import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';

/** What lies over the window, whichever screen is shown. */
export type Overlay = 'palette' | 'keys';

export interface OverlayState {
  readonly shown: Overlay | null;
}

export type OverlayStore = StoreApi<OverlayState>;

export function createOverlayStore(): OverlayStore {
  return createStore<OverlayState>(() => ({ shown: null }));
}
