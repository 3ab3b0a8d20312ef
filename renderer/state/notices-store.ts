import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { CallName } from '../../electron/contract/api.ts';
import type { ContractError } from '../../electron/contract/result.ts';

/** What could not be done, until it is closed or done after all. */
export interface NoticesState {
  readonly error: (ContractError & { readonly call: CallName }) | null;
}

export type NoticesStore = StoreApi<NoticesState>;

export function createNoticesStore(): NoticesStore {
  return createStore<NoticesState>(() => ({ error: null }));
}
