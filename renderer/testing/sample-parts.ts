import { createStore } from 'zustand/vanilla';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { createWindowActions } from '../actions/window-actions.ts';
import type { AppParts } from '../state/app-context.ts';
import { createActions } from '../state/actions.ts';
import { createCatchUpStore } from '../state/catch-up-store.ts';
import { createDamageStore } from '../state/damage-store.ts';
import type { LiveState } from '../state/live-store.ts';
import { createNavigationStore } from '../state/navigation-store.ts';
import { createNoticesStore } from '../state/notices-store.ts';
import { createOverlayStore } from '../state/overlay-store.ts';
import { createRecentStore } from '../state/recent-store.ts';
import { createSettingsStore } from '../state/settings-store.ts';
import { createWishStore } from '../state/wish-store.ts';
import { createFakeConnection } from './fake-connection.ts';

/** What a window consists of, with the test at the other end of its connection. */
export function createSampleParts(snapshot: Snapshot | null) {
  const fake = createFakeConnection();
  const { connection } = fake;
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const live = createStore<LiveState>(() => ({ connection: 'open', snapshot }));
  const notices = createNoticesStore();
  const look = { language: 'en', theme: 'dark' } as const;
  const parts = {
    connection,
    live,
    settings: createSettingsStore(connection, { read: () => look, write: () => undefined }),
    navigation: createNavigationStore(storage),
    notices,
    actions: createActions(connection.bridge, notices),
    damage: createDamageStore(connection),
    recent: createRecentStore(connection, live),
    catchUp: createCatchUpStore(live),
    wishes: createWishStore(),
    overlays: createOverlayStore(),
  };
  const windowActions = createWindowActions(parts, () => 'en');
  return { ...fake, parts: { ...parts, windowActions } satisfies AppParts };
}
