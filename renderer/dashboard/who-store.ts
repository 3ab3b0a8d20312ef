import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { ItemOf } from '../../electron/contract/api.ts';
import type { SelectionAsked } from '../../electron/contract/calls/selection.ts';
import { everybody, isEverybody, type Selection } from '../../pipeline/domain/selection.ts';
import type { Connection } from '../bridge.ts';
import { keepListening } from '../live/keep-listening.ts';
import { perConnection } from '../state/per-connection.ts';

export interface WhoState extends SelectionAsked {
  /** What was counted last of this selection; null = nothing yet. */
  readonly item: ItemOf<'selection'> | null;
}

export interface WhoStore extends Pick<StoreApi<WhoState>, 'getState' | 'subscribe' | 'getInitialState'> {
  selectionChanged(selection: Selection): void;
  agoChosen(agoMs: number | null): void;
  /** Has it counted until what is returned is called. */
  watched(): () => void;
}

/** Whether anything else is asked for than what the snapshot says of everybody. */
export function isAsked({ selection, agoMs }: SelectionAsked): boolean {
  return agoMs !== null || !isEverybody(selection);
}

/** One for each connection: a selection survives navigation, and is counted only while it is looked at. */
export const whoStoreOf = perConnection<WhoStore>(createWhoStore);

function createWhoStore(connection: Connection): WhoStore {
  const store = createStore<WhoState>(() => ({ selection: everybody, agoMs: null, item: null }));
  let watchers = 0;
  let stop: (() => void) | null = null;

  function listen(): void {
    stop?.();
    stop = null;
    const { selection, agoMs } = store.getState();
    if (watchers === 0 || !isAsked({ selection, agoMs })) return;
    stop = keepListening(connection, {
      name: 'selection',
      input: { selection, agoMs },
      onItem: (item) => store.setState({ item }),
      whileSeen: true,
    });
  }

  function ask(change: Partial<SelectionAsked>): void {
    store.setState({ ...change, item: null });
    listen();
  }

  return {
    ...store,
    selectionChanged: (selection) => ask({ selection }),
    agoChosen: (agoMs) => ask({ agoMs }),
    watched() {
      watchers += 1;
      listen();
      return () => {
        watchers -= 1;
        listen();
      };
    },
  };
}
