import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import type { Connection } from '../bridge.ts';
import { createFeed } from '../live/feed.ts';
import type { FrameClock } from '../live/feed.ts';
import { keepListening } from '../live/keep-listening.ts';
import type { ConnectionState } from '../transport/connection-state.ts';

/** What changes several times a second. */
export interface LiveState {
  readonly connection: ConnectionState;
  /** null until the host has sent the first one; kept while the connection is away. */
  readonly snapshot: Snapshot | null;
}

export type LiveStore = StoreApi<LiveState>;

export function createLiveStore(connection: Connection, clock: FrameClock): LiveStore {
  const { transport } = connection;
  const store = createStore<LiveState>(() => ({ connection: transport.state, snapshot: null }));
  const feed = createFeed<Snapshot>(clock, (snapshot) => store.setState({ snapshot }));
  transport.onState((state) => store.setState({ connection: state }));
  keepListening(connection, { name: 'snapshot', input: {}, onItem: feed.push });
  return store;
}
