import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { keepTab, readTab } from '../frame/tabs.ts';
import type { Tab } from '../frame/tabs.ts';

/** Which screen is shown. */
export interface NavigationState {
  readonly tab: Tab;
  /** The preview or purge that the tab of purges shows; null = all of them. */
  readonly purge: string | null;
}

export interface NavigationStore extends StoreApi<NavigationState> {
  tabChosen(tab: Tab): void;
  purgeOpened(id: string | null): void;
}

const purgeKey = 'vigie.purge';

/** Kept over a reload, so that one comes back to where one was. */
export function createNavigationStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): NavigationStore {
  const store = createStore<NavigationState>(() => ({ tab: readTab(storage), purge: storage.getItem(purgeKey) }));

  function tabChosen(tab: Tab): void {
    keepTab(storage, tab);
    store.setState({ tab });
  }

  return {
    ...store,
    tabChosen,
    purgeOpened(id) {
      if (id === null) storage.removeItem(purgeKey);
      else storage.setItem(purgeKey, id);
      store.setState({ purge: id });
      tabChosen('purge');
    },
  };
}
