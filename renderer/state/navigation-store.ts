import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { keepTab, readTab } from '../frame/tabs.ts';
import type { Tab } from '../frame/tabs.ts';

/** Which screen is shown. */
export interface NavigationState {
  readonly tab: Tab;
}

export interface NavigationStore extends StoreApi<NavigationState> {
  tabChosen(tab: Tab): void;
}

/** Kept over a reload, so that one comes back to where one was. */
export function createNavigationStore(storage: Pick<Storage, 'getItem' | 'setItem'>): NavigationStore {
  const store = createStore<NavigationState>(() => ({ tab: readTab(storage) }));
  return {
    ...store,
    tabChosen(tab) {
      keepTab(storage, tab);
      store.setState({ tab });
    },
  };
}
