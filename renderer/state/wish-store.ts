import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { LineFormat } from '../console/line-export.ts';
import type { PanelFormat } from '../dashboard/panel-file.ts';

/** What is wanted of a screen alone. */
type PlainWish =
  | 'console.search'
  | 'console.next-error'
  | 'console.previous-error'
  | 'source.files'
  | 'source.count'
  | 'pipeline.rewind'
  | 'dashboards.report'
  | 'dashboards.default'
  | 'records.redrive'
  | 'register.new'
  | 'requests.new'
  | 'hold.new'
  | 'certificate.file'
  | 'journal.compare'
  | 'connections.import'
  | 'settings.notifications'
  | 'about.copy';

/** What an action wants of a screen that may not be drawn yet. */
export type Wish =
  | { readonly [W in PlainWish]: { readonly what: W } }[PlainWish]
  | { readonly what: 'alerts.show'; readonly alert: number }
  | { readonly what: 'dashboards.enlarge' | 'dashboards.toggle'; readonly panel: string }
  | { readonly what: 'dashboards.save'; readonly panel: string; readonly format: PanelFormat }
  | { readonly what: 'console.save'; readonly format: LineFormat }
  | { readonly what: 'connections.use'; readonly name: string };

export type WishOf<W extends Wish['what']> = Wish & { readonly what: W };

export interface WishState {
  /** null once the screen has taken it. */
  readonly wish: Wish | null;
}

export type WishStore = StoreApi<WishState>;

export function createWishStore(): WishStore {
  return createStore<WishState>(() => ({ wish: null }));
}
