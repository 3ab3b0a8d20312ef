import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';

/** What an action wants of a screen that may not be drawn yet. */
export type Wish =
  | 'console.search'
  | 'console.next-error'
  | 'console.previous-error'
  | 'source.files'
  | 'pipeline.rewind'
  | 'register.new'
  | 'requests.new';

export interface WishState {
  /** null once the screen has taken it. */
  readonly wish: Wish | null;
}

export type WishStore = StoreApi<WishState>;

export function createWishStore(): WishStore {
  return createStore<WishState>(() => ({ wish: null }));
}
