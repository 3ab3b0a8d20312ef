import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { StoreDamage } from '../../electron/contract/store-damage.ts';
import type { Connection } from '../bridge.ts';
import { keepListening } from '../live/keep-listening.ts';

export interface DamageState {
  readonly found: readonly StoreDamage[];
}

export interface DamageStore extends StoreApi<DamageState> {
  readAgain(): Promise<void>;
}

/** Reads the damage at each connection, and again when the console says that some was found. */
export function createDamageStore(connection: Connection): DamageStore {
  const store = createStore<DamageState>(() => ({ found: [] }));

  async function readAgain(): Promise<void> {
    const answer = await connection.bridge.call('stores.damage', {});
    if (answer.ok) store.setState({ found: answer.value });
  }

  keepListening(connection, {
    name: 'console',
    input: {},
    onItem: ({ entries }) => {
      if (entries.some((entry) => entry.code === 'store-damaged')) void readAgain();
    },
    onAgain: () => void readAgain(),
  });
  void readAgain();
  return { ...store, readAgain };
}
