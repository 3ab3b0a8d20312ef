import { useStore } from 'zustand';
import type { WhyNot } from '../actions/window-action.ts';
import { connectionsStoreOf, isReadOnly } from '../settings/connections-store.ts';
import { type AppParts, useApp, useLive } from './app-context.ts';
import type { LiveState } from './live-store.ts';
import { isHeard } from './selectors.ts';

/** What keeps the host from being asked at all. */
export type Hindrance = Extract<WhyNot, 'disconnected' | 'read-only'>;

/** `looks` is answered through every connection, `changes` refused by a read-only one (P-SET-7). */
export type ActKind = 'looks' | 'changes';

/** Before the host has said anything it is not known to answer. */
function canAsk(live: LiveState): boolean {
  return isHeard(live) && live.snapshot !== null;
}

function hindranceOf(canHear: boolean, isRefused: boolean): Hindrance | null {
  if (!canHear) return 'disconnected';
  return isRefused ? 'read-only' : null;
}

/** For an action that is looked at once; null = the host can be asked. */
export function whyNotAsked(
  { live, connection }: Pick<AppParts, 'live' | 'connection'>,
  act: ActKind,
): Hindrance | null {
  return hindranceOf(
    canAsk(live.getState()),
    act === 'changes' && isReadOnly(connectionsStoreOf(connection).getState()),
  );
}

/** For what is drawn; null = the host can be asked. */
export function useHindrance(act: ActKind): Hindrance | null {
  const canHear = useLive(canAsk);
  const isRefused = useStore(connectionsStoreOf(useApp().connection), isReadOnly) && act === 'changes';
  return hindranceOf(canHear, isRefused);
}
