import { describe, expect, test } from 'vitest';
import { type AlertRules, defaultAlertRules } from '../../contract/alert-rules.ts';
import type { Alert } from '../../contract/calls/alert.ts';
import { advance, type AlertBook, emptyBook, maxKeptAlerts, wellForMs } from './advance.ts';
import type { Condition } from './conditions.ts';

const lag: Condition = {
  rule: 'lag',
  subject: 'transformer',
  severity: 'warning',
  value: 90,
  limit: 60,
  level: 'over',
};
const holdMs = defaultAlertRules().lag.holdSeconds * 1000;

/** A book that looks at one thing after the other, at the seconds that are given. */
function lookAt(steps: readonly (readonly [atMs: number, condition: Condition | null])[], rules = defaultAlertRules()) {
  let book: AlertBook = emptyBook;
  const said: string[] = [];
  for (const [nowMs, condition] of steps) {
    const { book: next, fired, resolved } = advance(book, condition === null ? [] : [condition], { rules, nowMs });
    book = next;
    said.push(...fired.map(({ id, severity }) => `${nowMs} fired ${id} ${severity}`));
    said.push(...resolved.map(({ id }) => `${nowMs} resolved ${id}`));
  }
  return { book, said };
}

const at = (level: Condition['level'], changes: Partial<Condition> = {}): Condition => ({ ...lag, level, ...changes });

describe('firing', () => {
  test('P-ALR-3 what holds fires once when its rule has waited, not before', () => {
    const { said } = lookAt([
      [0, lag],
      [holdMs - 1, lag],
      [holdMs, lag],
      [holdMs + 1000, lag],
    ]);
    expect(said).toEqual([`${holdMs} fired 1 warning`]);
  });

  test('P-ALR-3 a break begins the wait anew, also one that is only between the limits', () => {
    const { said } = lookAt([
      [0, lag],
      [9000, at('between')],
      [10_000, lag],
      [19_000, lag],
    ]);
    expect(said).toEqual([]);
  });

  test('P-ALR-3 a rule without a wait fires at the first look', () => {
    expect(lookAt([[5, at('over', { rule: 'stage-failed' })]]).said).toEqual(['5 fired 1 warning']);
  });

  test('P-ALR-3 a clock that is set back begins the wait anew', () => {
    const { said } = lookAt([
      [100_000, lag],
      [50_000, lag],
      [50_000 + holdMs - 1, lag],
      [50_000 + holdMs, lag],
    ]);
    expect(said).toEqual([`${50_000 + holdMs} fired 1 warning`]);
  });
});

describe('resolving', () => {
  const fired = [
    [0, lag],
    [holdMs, lag],
  ] as const;

  test('P-ALR-4 it is over when it was well for a while without a break, and fires anew later', () => {
    const { said, book } = lookAt([
      ...fired,
      [20_000, at('under')],
      [20_000 + wellForMs - 1, at('under')],
      [20_000 + wellForMs, at('under')],
      [50_000, lag],
      [50_000 + holdMs, lag],
    ]);
    expect(said).toEqual([
      `${holdMs} fired 1 warning`,
      `${20_000 + wellForMs} resolved 1`,
      `${50_000 + holdMs} fired 2 warning`,
    ]);
    expect(book.alerts.map(({ id, resolvedMs }) => [id, resolvedMs])).toEqual([
      [2, null],
      [1, 20_000 + wellForMs],
    ]);
  });

  test('P-ALR-4 what swings around its threshold neither ends nor fires again', () => {
    const swings = Array.from({ length: 60 }, (_, i) => [
      holdMs + 1000 * (i + 1),
      at((['between', 'over', 'under', 'over'] as const)[i % 4]!),
    ]) as [number, Condition][];
    expect(lookAt([...fired, ...swings]).said).toEqual([`${holdMs} fired 1 warning`]);
  });

  test('P-ALR-4 what is not there any more is well', () => {
    const { said } = lookAt([...fired, [20_000, null], [20_000 + wellForMs, null]]);
    expect(said.at(-1)).toBe(`${20_000 + wellForMs} resolved 1`);
  });

  test('P-ALR-4 the alert of a rule that is switched off is over at once', () => {
    const { book } = lookAt(fired);
    const rules: AlertRules = { ...defaultAlertRules(), lag: { ...defaultAlertRules().lag, on: false } };
    const { resolved } = advance(book, [], { rules, nowMs: holdMs + 1 });
    expect(resolved).toEqual([expect.objectContaining({ id: 1, resolvedMs: holdMs + 1 })]);
  });
});

describe('while it lasts', () => {
  const due = (value: number, severity: Condition['severity'] = 'warning'): Condition => ({
    rule: 'request-deadline',
    subject: 'request-1',
    severity,
    value,
    limit: 7,
    level: 'over',
  });

  test('P-ALR-5 days that are left are shown as they are, and no second alert is made of them', () => {
    const { said, book } = lookAt([
      [0, due(7)],
      [1, due(6)],
    ]);
    expect([said, book.alerts[0]?.value]).toEqual([['0 fired 1 warning'], 6]);
  });

  test('P-ALR-5 one that becomes critical is said again, and who acknowledged the warning has not seen it', () => {
    const { book } = lookAt([[0, due(0)]]);
    const seen = { ...book, alerts: book.alerts.map((one) => ({ ...one, acknowledged: seenAt(1) })) };
    const { fired, book: after } = advance(seen, [due(-1, 'critical')], { rules: defaultAlertRules(), nowMs: 2 });
    expect(fired).toEqual([expect.objectContaining({ id: 1, severity: 'critical', value: -1, acknowledged: null })]);
    expect(after.alerts).toEqual(fired);
  });

  test('P-ALR-6 a silence ends by itself while the alert lasts', () => {
    const { book } = lookAt([[0, due(3)]]);
    const silenced = { ...book, alerts: book.alerts.map((one) => ({ ...one, silencedUntilMs: 100 })) };
    const untilMs = (nowMs: number): number | null | undefined =>
      advance(silenced, [due(3)], { rules: defaultAlertRules(), nowMs }).book.alerts[0]?.silencedUntilMs;
    expect([untilMs(99), untilMs(100)]).toEqual([100, null]);
  });

  test('P-ALR-6 what was silenced stays so until its time, also when it fires anew', () => {
    const { book } = lookAt([
      [0, at('over', { rule: 'disk' })],
      [5000, at('over', { rule: 'disk' })],
    ]);
    const silenced = {
      ...book,
      alerts: book.alerts.map((one) => ({ ...one, resolvedMs: 6000, silencedUntilMs: 60_000 })),
    };
    const again = (nowMs: number): number | null | undefined => {
      const waiting = { ...silenced, holdingSinceMs: { 'disk transformer': nowMs - 5000 } };
      return advance(waiting, [at('over', { rule: 'disk' })], { rules: defaultAlertRules(), nowMs }).fired[0]
        ?.silencedUntilMs;
    };
    expect([again(59_999), again(60_000)]).toEqual([60_000, null]);
  });
});

test('P-ALR-8 the history has a limit, and what lasts is never dropped from it', () => {
  const old: Alert[] = Array.from({ length: maxKeptAlerts }, (_, i) => ({
    ...lag,
    id: maxKeptAlerts - i,
    subject: `s${i}`,
    firedMs: 1,
    resolvedMs: i === maxKeptAlerts - 1 ? null : 2,
    acknowledged: null,
    silencedUntilMs: null,
  }));
  const book = { ...emptyBook, nextId: maxKeptAlerts + 1, alerts: old };
  const conditions = [at('over', { rule: 'stage-failed' }), at('over', { subject: `s${maxKeptAlerts - 1}` })];
  const { alerts } = advance(book, conditions, { rules: defaultAlertRules(), nowMs: 3 }).book;
  expect([alerts.length, alerts[0]?.id, alerts.at(-1)?.id]).toEqual([maxKeptAlerts + 1, maxKeptAlerts + 1, 1]);
});

function seenAt(atMs: number) {
  return { atMs, by: 'window' as const };
}
