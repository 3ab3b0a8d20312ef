import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScopeCount, StoreCount } from './erasure-port.ts';
import {
  beyondShown,
  confirmationOf,
  dataSetsOf,
  extentOf,
  type PurgePlan,
  purgePlanSchema,
  type PurgeReason,
  sameReasons,
  tabulate,
  toErasureScopes,
  totalOf,
} from './purge-plan.ts';

const counted = (dataSet: string, store: string, n: number): ScopeCount => ({
  dataSet,
  store,
  n,
  held: 2,
  oldestMs: n === 0 ? null : 100 + n,
  newestMs: n === 0 ? null : 900 + n,
});

const plan: PurgePlan = {
  schema: 'vigie-purge-plan/1',
  id: 'purge-2026-11-25-bcdfghjk',
  createdMs: 1_764_000_000_000,
  origin: 'register',
  wish: { dataSet: null, olderThan: null },
  scopes: [
    { kind: 'older', dataSet: 'profiles', beforeMs: 1_700_000_000_000 },
    { kind: 'older', dataSet: 'logs', beforeMs: 1_700_000_000_001 },
  ],
  reasons: [],
  counts: [
    counted('clean-facts', 'log', 3),
    counted('profiles', 'profiles', 4),
    counted('aggregates', 'aggregates', 0),
  ],
};

const person: PurgePlan = { ...plan, origin: 'person', scopes: [{ kind: 'person', subject: 'ab' }], counts: [] };

const storeCounts = fc.array(
  fc.record({
    dataSet: fc.constantFrom('profiles', 'logs', 'exports'),
    store: fc.constantFrom('log', 'files'),
    n: fc.nat(1000),
  }),
);

describe('a preview', () => {
  test('R-PRG-1 is a table of data sets and stores, what is held, and the oldest and newest of it', () => {
    expect(purgePlanSchema.parse(plan)).toEqual(plan);
    expect(tabulate(plan.counts)).toEqual({
      'clean-facts': { log: 3 },
      profiles: { profiles: 4 },
      aggregates: { aggregates: 0 },
    });
    expect(extentOf(plan.counts)).toEqual({ held: 6, oldestMs: 103, newestMs: 904 });
    expect(extentOf([counted('logs', 'console', 0)])).toEqual({ held: 2, oldestMs: null, newestMs: null });
  });

  test('R-PRG-1 lists every data set in which it deletes, those without a count too', () => {
    expect(dataSetsOf(plan)).toEqual(['clean-facts', 'profiles', 'aggregates', 'logs']);
  });

  test('R-PRG-3 is confirmed with ERASE and the sum of all that it showed; for one person with the id', () => {
    expect([confirmationOf(plan), confirmationOf(person)]).toEqual(['ERASE 7', null]);
    fc.assert(
      fc.property(storeCounts, (counts) => {
        const shown = Object.values(tabulate(counts)).flatMap((stores) => Object.values(stores));
        expect(totalOf(counts)).toBe(shown.reduce((sum, n) => sum + n, 0));
      }),
    );
  });

  test('R-PRG-2 of one person holds no id, and gets it where it runs', () => {
    expect(JSON.stringify(person)).not.toContain('4f0c');
    expect(toErasureScopes(person, '4f0c')).toEqual([{ kind: 'person', id: '4f0c' }]);
    expect(() => toErasureScopes(person, null)).toThrow(/no id was given/);
    expect(toErasureScopes(plan, null)).toEqual(plan.scopes);
  });
});

describe('a stale preview', () => {
  test('R-PRG-4 is one beyond which something would go, wherever it would', () => {
    const now = [{ dataSet: 'profiles', store: 'profiles', n: 5 }, counted('logs', 'console', 1)];
    expect(beyondShown(plan.counts, now)).toEqual([
      { dataSet: 'profiles', store: 'profiles', n: 5 },
      { dataSet: 'logs', store: 'console', n: 1 },
    ]);
  });

  test('R-PRG-4 is none where the same or less would go', () => {
    fc.assert(
      fc.property(storeCounts, fc.func(fc.nat(1000)), (shown, less) => {
        const now: StoreCount[] = shown.map((it, at) => ({ ...it, n: Math.max(0, it.n - less(at)) }));
        expect(beyondShown(shown, now)).toEqual([]);
      }),
    );
  });

  test.each(['activity', 'category', 'dataSet', 'duration'] as const)(
    'R-PRG-5 is one whose register asks for something else by %s',
    (field) => {
      const reason: PurgeReason = {
        activity: 'a',
        category: 'c',
        dataSet: 'profiles',
        duration: 'P1Y',
        beforeMs: 1,
      };
      const other: PurgeReason = { ...reason, activity: 'b' };
      expect(sameReasons([reason, other], [other, reason])).toBe(true);
      expect(sameReasons([reason], [{ ...reason, [field]: 'else' }])).toBe(false);
      expect(sameReasons([reason], [])).toBe(false);
    },
  );
});
