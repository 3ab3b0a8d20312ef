import type { Transport } from '../../electron/contract/wire.ts';

/** `refused` = the token is wrong or missing: trying again would not help. */
export type ConnectionState = 'connecting' | 'open' | 'offline' | 'refused';

/** A transport that tells how its connection is. */
export interface WatchedTransport extends Transport {
  readonly state: ConnectionState;
  /** Called on every change. Returns the way to stop. */
  onState(listener: (state: ConnectionState) => void): () => void;
}
