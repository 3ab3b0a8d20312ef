import { describe, expect, test } from 'vitest';
import { boundRetentionsOf, purgeReasonsOf } from './bound-retention.ts';
import type { Entry } from './entry.ts';
import type { Row } from './value.ts';

const nowMs = Date.UTC(2028, 2, 31, 9);

function entryOf(...retention: Row[]): Entry {
  const rows = [{ category: 'identity', retention }];
  return { kind: 'controller', values: { dataCategories: { rows } } };
}

describe('retention that a purge executes', () => {
  test('R-DUE-1 each data set of each period is asked for, with the activity, the category and the moment by calendar', () => {
    const entry = entryOf(
      { duration: 'P1M', startsAt: 'collection', dataSets: ['raw-messages', 'rejected-pointers'] },
      { duration: 'P2Y', startsAt: 'last-contact', fate: 'destroy', dataSets: ['profiles'] },
      { duration: 'P5Y', startsAt: 'collection' },
    );
    const by = { activity: 'act-1', category: 'identity' };
    expect(purgeReasonsOf('act-1', entry, nowMs)).toEqual([
      { ...by, dataSet: 'raw-messages', duration: 'P1M', beforeMs: Date.UTC(2028, 1, 29, 9) },
      { ...by, dataSet: 'rejected-pointers', duration: 'P1M', beforeMs: Date.UTC(2028, 1, 29, 9) },
      { ...by, dataSet: 'profiles', duration: 'P2Y', beforeMs: Date.UTC(2026, 2, 31, 9) },
    ]);
  });

  test.each([
    ['no-start', {}],
    ['contract-end', { startsAt: 'contract-end' }],
    ['other-fate', { startsAt: 'collection', fate: 'anonymise' }],
    ['other-fate', { startsAt: 'collection', fate: 'archive' }],
  ])('R-DUE-2 nothing is asked for, and it is said why: %s %j', (hindrance, change) => {
    const entry = entryOf({ duration: 'P1Y', dataSets: ['profiles'], ...change });
    expect(purgeReasonsOf('act-1', entry, nowMs)).toEqual([]);
    expect(boundRetentionsOf(entry)).toMatchObject([{ dataSet: 'profiles', hindrance }]);
  });

  test('R-DUE-3 what goes to an intermediate archive is due when that ends', () => {
    const active = { duration: 'P1Y', startsAt: 'last-contact', phase: 'active', dataSets: ['profiles'] };
    const archived = { ...active, duration: 'P3Y', phase: 'intermediate' };
    expect(purgeReasonsOf('act-1', entryOf(active, archived), nowMs).map(({ duration }) => duration)).toEqual(['P3Y']);
    const elsewhere = { ...archived, dataSets: ['exports'] };
    expect(purgeReasonsOf('act-1', entryOf(active, elsewhere), nowMs).map(({ dataSet }) => dataSet)).toEqual([
      'profiles',
      'exports',
    ]);
  });
});
