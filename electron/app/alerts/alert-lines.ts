import type { LogCode } from '../../../pipeline/domain/log-codes.ts';
import type { LogFields } from '../../../pipeline/domain/log-entry.ts';
import type { LogDoor } from '../../../pipeline/log.ts';
import type { Alert } from '../../contract/calls/alert.ts';

type Log = Pick<LogDoor, 'warn' | 'error' | 'info'>;

/** One line for each: what is wrong, how much, and where the limit is. Nothing in it names a person. */
export function logFired(log: Log, alert: Alert): void {
  const [code, fields] = lineOf(alert);
  log[alert.severity === 'critical' ? 'error' : 'warn'](code, { alert: alert.id, ...fields });
}

export function logResolved(log: Log, { id, rule, firedMs, resolvedMs }: Alert): void {
  const seconds = Math.round(((resolvedMs ?? firedMs) - firedMs) / 1000);
  log.info('alert-resolved', { alert: id, rule, seconds });
}

function lineOf({ rule, subject, value, limit }: Alert): readonly [LogCode, LogFields] {
  switch (rule) {
    case 'stage-failed':
      return ['alert-stage-failed', { stage: subject }];
    case 'lag':
      return ['alert-lag', { stage: subject, seconds: Math.round(value), limit }];
    case 'rejections':
      return ['alert-rejections', { percent: Math.round(value), limit }];
    case 'stalled':
      return ['alert-stalled', { seconds: Math.round(value) }];
    case 'disk':
      return ['alert-disk', { gigabytes: Math.round(value * 10) / 10, limit }];
    case 'retention':
      return ['alert-retention', { records: value }];
    case 'request-deadline':
      return value < 0
        ? ['alert-request-overdue', { request: subject, days: -value }]
        : ['alert-request-due', { request: subject, days: value }];
  }
}
