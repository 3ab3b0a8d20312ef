import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import type { Connection } from '../bridge.ts';
import { createFeed } from '../live/feed.ts';
import type { RequestFrame } from '../live/feed.ts';
import { keepListening } from '../live/keep-listening.ts';
import type { ConnectionState } from '../transport/connection-state.ts';

/** What changes several times a second. */
export interface LiveState {
  readonly connection: ConnectionState;
  /** null until the host has sent the first one; kept while the connection is away. */
  readonly snapshot: Snapshot | null;
}

export type LiveStore = StoreApi<LiveState>;

export function createLiveStore(connection: Connection, requestFrame: RequestFrame): LiveStore {
  const { transport } = connection;
  const store = createStore<LiveState>(() => ({ connection: transport.state, snapshot: null }));
  const push = createFeed<Snapshot>(requestFrame, (snapshot) => store.setState({ snapshot }));
  transport.onState((state) => store.setState({ connection: state }));
  keepListening(connection, { name: 'snapshot', input: {}, onItem: push, whileSeen: true });
  return store;
}
