import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { WindowAction } from '../actions/window-action.ts';
import type { Connection } from '../bridge.ts';
import type { Actions } from './actions.ts';
import type { CatchUpStore } from './catch-up-store.ts';
import type { DamageStore } from './damage-store.ts';
import type { LiveState, LiveStore } from './live-store.ts';
import type { NavigationState, NavigationStore } from './navigation-store.ts';
import type { NoticesStore } from './notices-store.ts';
import type { OverlayStore } from './overlay-store.ts';
import type { RecentStore } from './recent-store.ts';
import type { SettingsState, SettingsStore } from './settings-store.ts';
import type { WishStore } from './wish-store.ts';

/** What the screens are connected to; made once in `main.tsx`. */
export interface AppParts {
  readonly connection: Connection;
  readonly live: LiveStore;
  readonly settings: SettingsStore;
  readonly navigation: NavigationStore;
  readonly notices: NoticesStore;
  readonly damage: DamageStore;
  readonly recent: RecentStore;
  readonly catchUp: CatchUpStore;
  readonly actions: Actions;
  readonly wishes: WishStore;
  readonly overlays: OverlayStore;
  /** Everything that can be done from anywhere. */
  readonly windowActions: readonly WindowAction[];
}

export const AppContext = createContext<AppParts | null>(null);

export function useApp(): AppParts {
  const parts = useContext(AppContext);
  if (parts === null) throw new Error('A screen was drawn outside AppContext. Draw it inside.');
  return parts;
}

/** A value of the live state; the component is drawn again only when the selected value differs. */
export function useLive<T>(select: (state: LiveState) => T): T {
  return useStore(useApp().live, select);
}

export function useSettings<T>(select: (state: SettingsState) => T): T {
  return useStore(useApp().settings, select);
}

export function useNavigation<T>(select: (state: NavigationState) => T): T {
  return useStore(useApp().navigation, select);
}
