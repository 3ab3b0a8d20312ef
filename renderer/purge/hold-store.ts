import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { InputOf, OutputOf } from '../../electron/contract/api.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import { perConnection } from '../state/per-connection.ts';

export interface HoldState {
  /** The newest first; null until they were read. */
  readonly holds: OutputOf<'hold.list'> | null;
  readonly problem: ContractError | null;
}

export interface HoldStore extends StoreApi<HoldState> {
  listWanted(): Promise<void>;
  /** null = it was done, and the list is read again; else why not. A person's id is in the call alone. */
  addAsked(wish: InputOf<'hold.add'>): Promise<ContractError | null>;
  liftAsked(lift: InputOf<'hold.lift'>): Promise<ContractError | null>;
}

export const holdStoreOf = perConnection<HoldStore>(({ bridge }) => {
  const store = createStore<HoldState>(() => ({ holds: null, problem: null }));

  async function listWanted(): Promise<void> {
    const answer = await bridge.call('hold.list', {});
    if (answer.ok) store.setState({ holds: answer.value.toReversed(), problem: null });
    else store.setState({ problem: answer.error });
  }

  return {
    ...store,
    listWanted,
    async addAsked(wish) {
      const answer = await bridge.call('hold.add', wish);
      if (!answer.ok) return answer.error;
      await listWanted();
      return null;
    },
    async liftAsked(lift) {
      const answer = await bridge.call('hold.lift', lift);
      if (!answer.ok) return answer.error;
      await listWanted();
      return null;
    },
  };
});
