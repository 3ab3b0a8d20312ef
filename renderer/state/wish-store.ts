import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';

/** What is wanted of a screen alone. */
type PlainWish =
  | 'console.search'
  | 'console.next-error'
  | 'console.previous-error'
  | 'source.files'
  | 'pipeline.rewind'
  | 'register.new'
  | 'requests.new';

/** What an action wants of a screen that may not be drawn yet. */
export type Wish =
  | { readonly [W in PlainWish]: { readonly what: W } }[PlainWish]
  | { readonly what: 'alerts.show'; readonly alert: number };

export type WishOf<W extends Wish['what']> = Extract<Wish, { readonly what: W }>;

export interface WishState {
  /** null once the screen has taken it. */
  readonly wish: Wish | null;
}

export type WishStore = StoreApi<WishState>;

export function createWishStore(): WishStore {
  return createStore<WishState>(() => ({ wish: null }));
}
