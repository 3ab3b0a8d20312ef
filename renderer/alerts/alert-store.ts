import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Alert, AlertState } from '../../electron/contract/calls/alert.ts';
import { keepListening } from '../live/keep-listening.ts';
import { perConnection } from '../state/per-connection.ts';

/** What the host says of alerts; null until it has. */
export interface KnownAlerts {
  readonly known: AlertState | null;
}

export type AlertStore = StoreApi<KnownAlerts>;

export const alertStoreOf = perConnection<AlertStore>((connection) => {
  const store = createStore<KnownAlerts>(() => ({ known: null }));
  keepListening(connection, { name: 'alert', input: {}, onItem: (known) => store.setState({ known }) });
  return store;
});

const none: readonly Alert[] = [];

export function allAlerts({ known }: KnownAlerts): readonly Alert[] {
  return known?.alerts ?? none;
}

/** Those that last: first those that nobody has looked at, and of these the worst; requests stand by the days they have left. */
export function activeAlerts({ known }: KnownAlerts): readonly Alert[] {
  const lasting = known?.alerts.filter(({ resolvedMs }) => resolvedMs === null) ?? [];
  return lasting.toSorted(
    (a, b) => urgencyOf(b) - urgencyOf(a) || daysLeftOf(a) - daysLeftOf(b) || b.firedMs - a.firedMs,
  );
}

export function endedAlerts({ known }: KnownAlerts): readonly Alert[] {
  return known?.alerts.filter(({ resolvedMs }) => resolvedMs !== null) ?? [];
}

/** Still to be looked at: it lasts, and nobody has acknowledged or silenced it. */
export function isOpen({ resolvedMs, acknowledged, silencedUntilMs }: Alert): boolean {
  return resolvedMs === null && acknowledged === null && silencedUntilMs === null;
}

/** What is no request is now: before every request. */
function daysLeftOf({ rule, value }: Alert): number {
  return rule === 'request-deadline' ? value : Number.MIN_SAFE_INTEGER;
}

function urgencyOf(alert: Alert): number {
  return (isOpen(alert) ? 2 : 0) + (alert.severity === 'critical' ? 1 : 0);
}
