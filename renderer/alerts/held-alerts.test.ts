import { expect, test } from 'vitest';
import type { Alert } from '../../electron/contract/calls/alert.ts';
import { sampleAlert } from '../testing/sample-alert.ts';
import { heldAlerts, heldIds } from './held-alerts.ts';

const [old, bad, mild] = [
  { ...sampleAlert, id: 1, severity: 'warning', firedMs: 1 },
  { ...sampleAlert, id: 2, severity: 'critical', firedMs: 2 },
  { ...sampleAlert, id: 3, severity: 'warning', firedMs: 3 },
] as const satisfies readonly Alert[];
const seen = { acknowledged: { atMs: 9, by: 'window' } } as const;
const reading = { isRead: true };

function known(...alerts: readonly Alert[]) {
  return { known: { alerts: [...alerts], rules: {} as never } };
}

function shownOf(state: ReturnType<typeof known>, held: readonly number[] | null) {
  const { shown, waiting } = heldAlerts(state, held);
  return { ids: shown.map(({ id }) => id), waiting };
}

test('P-ALR-15: while nobody reads the list, what is worst and not looked at comes first', () => {
  const state = known(old, { ...bad, ...seen }, mild);
  expect(heldIds(state, [1, 2, 3], { isRead: false })).toBeNull();
  expect(shownOf(state, null)).toEqual({ ids: [3, 1, 2], waiting: 0 });
});

test('P-ALR-15: of requests the latest stands first, whichever was said last, and behind what is no request', () => {
  const request = { ...bad, rule: 'request-deadline' } as const;
  const late = [1, 2, 3].map((id) => ({ ...request, id, subject: `request-${id}`, value: -id, firedMs: 10 - id }));
  expect(shownOf(known(...late, { ...bad, id: 4, firedMs: 0 }), null).ids).toEqual([4, 3, 2, 1]);
});

test('P-ALR-15: while it is read, what is acknowledged or over keeps its place, and what comes waits', () => {
  const held = heldIds(known(old, bad), null, reading);
  expect(held).toEqual([2, 1]);
  const later = known({ ...old, resolvedMs: 9 }, { ...bad, ...seen }, mild);
  expect(heldIds(later, held, reading)).toBe(held);
  expect(shownOf(later, held)).toEqual({ ids: [2, 1], waiting: 1 });
  expect(heldAlerts(later, held).shown).toEqual([
    { ...bad, ...seen },
    { ...old, resolvedMs: 9 },
  ]);
});

test('P-ALR-15: an empty list holds nothing, and whom somebody is led to is shown', () => {
  expect(heldIds(known({ ...old, resolvedMs: 9 }), null, reading)).toBeNull();
  const held = heldIds(known(old), null, reading);
  const later = known(old, mild);
  expect(heldIds(later, held, { isRead: true, meant: 1 })).toBe(held);
  expect(heldIds(later, held, { isRead: true, meant: 3 })).toEqual([3, 1]);
  expect(heldIds(known(old, { ...mild, resolvedMs: 9 }), held, { isRead: true, meant: 3 })).toBe(held);
});
