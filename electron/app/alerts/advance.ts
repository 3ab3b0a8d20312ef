import type { AlertRules } from '../../contract/alert-rules.ts';
import type { Alert } from '../../contract/calls/alert.ts';
import type { Condition } from './conditions.ts';

/** What is known of alerts: those that last and those that were, the newest first, and what may become one or end one. */
export interface AlertBook {
  readonly nextId: number;
  readonly alerts: readonly Alert[];
  /** Since when something holds that is not yet an alert, and since when one is well that is not yet over; by `keyOf`. */
  readonly holdingSinceMs: Readonly<Record<string, number>>;
  readonly wellSinceMs: Readonly<Record<string, number>>;
}

export interface Advance {
  readonly book: AlertBook;
  /** Also those that became worse. */
  readonly fired: readonly Alert[];
  readonly resolved: readonly Alert[];
}

export const maxKeptAlerts = 500;
/** An alert is over when it was well for so long without a break, however short its rule waits. */
export const wellForMs = 10_000;

export const emptyBook: AlertBook = { nextId: 1, alerts: [], holdingSinceMs: {}, wellSinceMs: {} };

function keyOf({ rule, subject }: Pick<Alert, 'rule' | 'subject'>): string {
  return `${rule} ${subject}`;
}

/** One look later. Nothing fires twice, and what swings around its threshold neither fires again nor ends. */
export function advance(
  book: AlertBook,
  conditions: readonly Condition[],
  { rules, nowMs }: { readonly rules: AlertRules; readonly nowMs: number },
): Advance {
  const lasting = new Map(book.alerts.filter(isLasting).map((alert) => [keyOf(alert), alert]));
  const found = new Map(conditions.map((condition) => [keyOf(condition), condition]));
  const holdingSinceMs: Record<string, number> = {};
  const wellSinceMs: Record<string, number> = {};
  const fired: Alert[] = [];
  const resolved: Alert[] = [];
  const changed = new Map<number, Alert>();
  let { nextId } = book;

  for (const [key, condition] of found) {
    if (condition.level !== 'over' || lasting.has(key)) continue;
    const since = Math.min(book.holdingSinceMs[key] ?? nowMs, nowMs);
    if (nowMs - since < rules[condition.rule].holdSeconds * 1000) holdingSinceMs[key] = since;
    else fired.push(toAlert(condition, { id: nextId++, nowMs, before: lastOf(book, key) }));
  }
  for (const [key, alert] of lasting) {
    const condition = found.get(key);
    const isWell = condition === undefined || condition.level === 'under';
    const since = Math.min(book.wellSinceMs[key] ?? nowMs, nowMs);
    if (isWell && (!rules[alert.rule].on || nowMs - since >= wellForMs)) {
      const over = { ...alert, resolvedMs: nowMs };
      resolved.push(over);
      changed.set(alert.id, over);
    } else if (isWell) wellSinceMs[key] = since;
    else if (condition.severity === 'critical' && alert.severity === 'warning') {
      const worse = { ...alert, severity: condition.severity, value: condition.value, acknowledged: null };
      fired.push(worse);
      changed.set(alert.id, worse);
    } else {
      const now = asItStands(alert, condition, nowMs);
      if (now !== alert) changed.set(alert.id, now);
    }
  }
  const begun = fired.filter(({ id }) => id >= book.nextId).toReversed();
  const alerts = withinLimit([...begun, ...book.alerts.map((alert) => changed.get(alert.id) ?? alert)]);
  const isSame = begun.length === 0 && changed.size === 0;
  return {
    book: { nextId, alerts: isSame ? book.alerts : alerts, holdingSinceMs, wellSinceMs },
    fired,
    resolved,
  };
}

/** A silence whose time is over is none. */
function asItStands(alert: Alert, { value }: Condition, nowMs: number): Alert {
  const isOver = alert.silencedUntilMs !== null && alert.silencedUntilMs <= nowMs;
  const isOther = counted.has(alert.rule) && value !== alert.value;
  if (!isOver && !isOther) return alert;
  return { ...alert, silencedUntilMs: isOver ? null : alert.silencedUntilMs, value: isOther ? value : alert.value };
}

/** These change by whole steps, seldom: what is shown is how it stands. Of the others, how it stood when it fired. */
const counted: ReadonlySet<Alert['rule']> = new Set<Alert['rule']>(['retention', 'request-deadline']);

export function isLasting({ resolvedMs }: Pick<Alert, 'resolvedMs'>): boolean {
  return resolvedMs === null;
}

interface Begin {
  readonly id: number;
  readonly nowMs: number;
  readonly before: Alert | undefined;
}

/** What was silenced stays so until its time, also where it ended in between. */
function toAlert({ rule, subject, severity, value, limit }: Condition, { id, nowMs, before }: Begin): Alert {
  const silencedMs = before?.silencedUntilMs ?? 0;
  return {
    id,
    rule,
    subject,
    severity,
    value,
    limit,
    firedMs: nowMs,
    resolvedMs: null,
    acknowledged: null,
    silencedUntilMs: silencedMs > nowMs ? silencedMs : null,
  };
}

function lastOf({ alerts }: AlertBook, key: string): Alert | undefined {
  return alerts.find((alert) => keyOf(alert) === key);
}

/** What lasts is never dropped. */
function withinLimit(alerts: readonly Alert[]): readonly Alert[] {
  return alerts.length <= maxKeptAlerts
    ? alerts
    : alerts.filter((alert, place) => place < maxKeptAlerts || isLasting(alert));
}
