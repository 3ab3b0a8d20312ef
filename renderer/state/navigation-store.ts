import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import { keepTab, readTab } from '../frame/tabs.ts';
import type { Tab } from '../frame/tabs.ts';
import { keepErasures, readErasures } from './planned-erasures.ts';
import type { PlannedErasures } from './planned-erasures.ts';

/** Which screen is shown. */
export interface NavigationState {
  readonly tab: Tab;
  /** The preview or purge that the tab of purges shows; null = all of them. */
  readonly purge: string | null;
  /** The request that the tab of requests shows; null = all of them. */
  readonly request: string | null;
  /** The time that the tab of records is limited to; null = none. Gone with a reload. */
  readonly recordsWindow: TimeWindow | null;
  /** From a request to its purge and back. */
  readonly erasures: PlannedErasures;
}

export interface NavigationStore extends StoreApi<NavigationState> {
  tabChosen(tab: Tab): void;
  purgeOpened(id: string | null): void;
  /** No longer shows this one when one comes back to purges. */
  purgeDropped(id: string): void;
  requestOpened(id: string | null): void;
  /** Shows the records of a time; of any time where it is null. */
  recordsOpened(window: TimeWindow | null): void;
  /** A request asked for the purge that begins with this preview. */
  erasurePlanned(request: string, plan: string): void;
}

type Opened = 'purge' | 'request';
const tabOf = { purge: 'purge', request: 'requests' } as const satisfies Readonly<Record<Opened, Tab>>;

/** Kept over a reload, so that one comes back to where one was. */
export function createNavigationStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): NavigationStore {
  const store = createStore<NavigationState>(() => ({
    tab: readTab(storage),
    purge: storage.getItem(keyOf('purge')),
    request: storage.getItem(keyOf('request')),
    recordsWindow: null,
    erasures: readErasures(storage),
  }));

  function tabChosen(tab: Tab): void {
    keepTab(storage, tab);
    store.setState({ tab });
  }

  function show(what: Opened, id: string | null): void {
    if (id === null) storage.removeItem(keyOf(what));
    else storage.setItem(keyOf(what), id);
    store.setState({ [what]: id });
  }

  function open(what: Opened, id: string | null): void {
    show(what, id);
    tabChosen(tabOf[what]);
  }

  return {
    ...store,
    tabChosen,
    purgeOpened: (id) => open('purge', id),
    purgeDropped(id) {
      if (store.getState().purge === id) show('purge', null);
    },
    requestOpened: (id) => open('request', id),
    recordsOpened(recordsWindow) {
      store.setState({ recordsWindow });
      tabChosen('records');
    },
    erasurePlanned(request, plan) {
      const erasures = { ...store.getState().erasures, [request]: plan };
      keepErasures(storage, erasures);
      store.setState({ erasures });
    },
  };
}

function keyOf(what: Opened): string {
  return `vigie.${what}`;
}
