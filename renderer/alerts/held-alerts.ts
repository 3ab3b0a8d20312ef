import { useState } from 'react';
import type { Alert } from '../../electron/contract/calls/alert.ts';
import { activeAlerts } from './alert-store.ts';
import type { KnownAlerts } from './alert-store.ts';

export interface HeldAlerts {
  readonly shown: readonly Alert[];
  /** How many came since the list is held. */
  readonly waiting: number;
}

/** The list as it was when somebody came to it, each alert as it stands now, also one that is over by now. */
export function heldAlerts(state: KnownAlerts, held: readonly number[] | null): HeldAlerts {
  const active = activeAlerts(state);
  if (held === null) return { shown: active, waiting: 0 };
  const all = new Map(state.known?.alerts.map((alert) => [alert.id, alert]));
  return {
    shown: held.flatMap((id) => all.get(id) ?? []),
    waiting: active.filter(({ id }) => !held.includes(id)).length,
  };
}

export interface AlertReader {
  /** The pointer or the focus is on the list. */
  readonly isRead: boolean;
  /** Which one somebody was led to; it is shown, whatever is held. */
  readonly meant?: number | undefined;
}

/** Holds the list while it is read; an empty one holds nothing. */
export function useHeldAlerts(state: KnownAlerts, { isRead, meant }: AlertReader): HeldAlerts {
  const [held, setHeld] = useState<readonly number[] | null>(null);
  const wanted = heldIds(state, held, { isRead, meant });
  if (wanted !== held) setHeld(wanted);
  return heldAlerts(state, wanted);
}

/** What is held next: the same where nothing changes. */
export function heldIds(
  state: KnownAlerts,
  held: readonly number[] | null,
  { isRead, meant }: AlertReader,
): readonly number[] | null {
  if (!isRead) return null;
  const active = activeAlerts(state).map(({ id }) => id);
  if (held === null) return active.length === 0 ? null : active;
  return meant !== undefined && active.includes(meant) && !held.includes(meant) ? active : held;
}
