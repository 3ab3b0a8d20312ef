import type { CallName, InputOf, ItemOf, OutputOf, StreamName } from './api.ts';
import type { ContractError, Result } from './result.ts';

/** The part of an `AbortSignal` that a call needs; the contract is pure and knows no DOM. */
export interface Cancellation {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** What the window talks to, whichever host is behind it. Made by `createBridge` from a transport. */
export interface Bridge {
  call<P extends CallName>(name: P, input: InputOf<P>, signal?: Cancellation): Promise<Result<OutputOf<P>>>;
  /** Returns the way to stop. */
  listen<P extends StreamName>(name: P, input: InputOf<P>, listener: StreamListener<P>): () => void;
}

export interface StreamListener<P extends StreamName> {
  onItem(item: ItemOf<P>): void;
  /** Called once where the host or the connection ended it, never after a stop. */
  onEnd(error: ContractError | null): void;
}
