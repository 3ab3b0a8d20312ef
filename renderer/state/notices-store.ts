import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { ContractError } from '../../electron/contract/result.ts';
import type { AskedCall } from '../i18n/en/not-done.ts';

/** What could not be done, until it is closed or done after all. */
export interface NoticesState {
  readonly error: (ContractError & { readonly call: AskedCall }) | null;
}

export type NoticesStore = StoreApi<NoticesState>;

export function createNoticesStore(): NoticesStore {
  return createStore<NoticesState>(() => ({ error: null }));
}
