import type { AlertRuleName } from '../../electron/contract/alert-rules.ts';
import type { Alert } from '../../electron/contract/calls/alert.ts';
import { alertText } from '../alerts/alert-text.ts';
import type { TimeMark } from '../charts/chart-view.ts';
import type { Text } from '../i18n/text.ts';

/** Deadlines and overdue erasures last for days, and do nothing to what is measured. */
const marked: ReadonlySet<AlertRuleName> = new Set(['stage-failed', 'lag', 'rejections', 'stalled', 'disk']);
/** More lines than these hide the chart: the newest are drawn. */
const mostMarks = 30;

/** The alerts about the pipeline that lasted at some time of the chart, in the order in which they began. */
export function toAlertMarks(
  alerts: readonly Alert[],
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
  text: Text,
): readonly TimeMark[] {
  return alerts
    .filter((alert) => marked.has(alert.rule))
    .filter(({ firedMs, resolvedMs }) => firedMs <= toMs && (resolvedMs ?? toMs) >= fromMs)
    .toSorted((a, b) => a.firedMs - b.firedMs)
    .slice(-mostMarks)
    .map((alert) => ({
      atMs: alert.firedMs,
      endMs: alert.resolvedMs,
      isBad: alert.severity === 'critical',
      name: alertText(text, alert).what,
    }));
}
