import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { OutputOf } from '../../electron/contract/api.ts';
import { perConnection } from '../state/per-connection.ts';

/** What the host is; null until it has said. */
export interface HostState {
  readonly host: OutputOf<'application.describe'> | null;
}

export const hostStoreOf = perConnection<StoreApi<HostState>>(({ bridge, transport }) => {
  const store = createStore<HostState>(() => ({ host: null }));
  const read = async (): Promise<void> => {
    const answer = await bridge.call('application.describe', {});
    if (answer.ok) store.setState({ host: answer.value });
  };
  transport.onState((state) => {
    if (state === 'open') void read();
  });
  if (transport.state === 'open') void read();
  return store;
});
