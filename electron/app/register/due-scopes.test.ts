import { expect, test } from 'vitest';
import {
  type ActivityState,
  type LooseEntry,
  newActivity,
  saveVersion,
} from '../../../gdpr-register/activity-record.ts';
import { dueScopesOf } from './due-scopes.ts';

const nowMs = Date.UTC(2026, 10, 28);

function entryOf(duration: string): LooseEntry {
  const retention = [{ duration, startsAt: 'collection', dataSets: ['profiles'] }];
  return { kind: 'controller', values: { dataCategories: { rows: [{ category: 'identity', retention }] } } };
}

const saved = (state: ActivityState, duration: string) => ({
  entry: entryOf(duration),
  state,
  author: 'Ada',
  reason: 'review',
  savedMs: nowMs,
});

test('R-DUE-4 the versions that count ask for a purge, of every activity', () => {
  const approved = saveVersion(newActivity('act-a', saved('approved', 'P1Y')), { ...saved('draft', 'P1D'), base: 1 });
  const records = [newActivity('act-b', saved('draft', 'P2Y')), approved.ok ? approved.record : null];
  const asked = dueScopesOf({ records: () => records.filter((record) => record !== null) }, nowMs);
  expect(asked.map(({ activity, duration }) => [activity, duration])).toEqual([
    ['act-b', 'P2Y'],
    ['act-a', 'P1Y'],
  ]);
});
