import type { Alert } from '../contract/calls/alert.ts';

/**
 * Says which alerts were not announced before: each once, and once more when it becomes critical. What fired before
 * `sinceMs` was announced by an earlier run, or is on the bell.
 */
export function createFreshAlerts(sinceMs: number): (alerts: readonly Alert[]) => readonly Alert[] {
  const seen = new Map<number, Alert['severity']>();
  return (alerts) =>
    alerts.filter(({ id, severity, firedMs }) => {
      const before = seen.get(id);
      seen.set(id, severity);
      if (before === undefined) return firedMs >= sinceMs;
      return before === 'warning' && severity === 'critical';
    });
}
