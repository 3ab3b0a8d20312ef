import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { InputOf, OutputOf } from '../../electron/contract/api.ts';
import type { ContractError, Result } from '../../electron/contract/result.ts';
import { perConnection } from '../state/per-connection.ts';
import { holdsInOrder } from './hold-order.ts';

export interface HoldState {
  /** What needs somebody first; null until they were read. */
  readonly holds: OutputOf<'hold.list'> | null;
  readonly problem: ContractError | null;
}

export interface HoldStore extends StoreApi<HoldState> {
  listWanted(): Promise<void>;
  /** null = it was done, and the list is read again; else why not. A person's id is in the call alone. */
  addAsked(wish: InputOf<'hold.add'>): Promise<ContractError | null>;
  reviewAsked(review: InputOf<'hold.review'>): Promise<ContractError | null>;
  liftAsked(lift: InputOf<'hold.lift'>): Promise<ContractError | null>;
}

export const holdStoreOf = perConnection<HoldStore>(({ bridge }) => {
  const store = createStore<HoldState>(() => ({ holds: null, problem: null }));

  async function listWanted(): Promise<void> {
    const answer = await bridge.call('hold.list', {});
    if (answer.ok) store.setState({ holds: holdsInOrder(answer.value), problem: null });
    else store.setState({ problem: answer.error });
  }

  async function changed(asked: Promise<Result<unknown>>): Promise<ContractError | null> {
    const answer = await asked;
    if (!answer.ok) return answer.error;
    await listWanted();
    return null;
  }

  return {
    ...store,
    listWanted,
    addAsked: (wish) => changed(bridge.call('hold.add', wish)),
    reviewAsked: (review) => changed(bridge.call('hold.review', review)),
    liftAsked: (lift) => changed(bridge.call('hold.lift', lift)),
  };
});
