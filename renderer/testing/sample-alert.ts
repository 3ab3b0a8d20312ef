import type { Alert } from '../../electron/contract/calls/alert.ts';

/** One that fires, and that nobody has acknowledged or silenced. */
export const sampleAlert: Alert = {
  id: 1,
  rule: 'stage-failed',
  subject: 'producer',
  severity: 'critical',
  value: 0,
  limit: 0,
  firedMs: 1,
  resolvedMs: null,
  acknowledged: null,
  silencedUntilMs: null,
};
