import { expect, test } from 'vitest';
import type { ErasureScope, ScopeCount } from '../../../gdpr-register/erasure-port.ts';
import { countOverdue } from './count-overdue.ts';

const nowMs = Date.UTC(2026, 10, 28);
const dayMs = 86_400_000;
const before = (days: number): number => nowMs - days * dayMs;

/** Stores in which as many things are due as the days of a scope's age, and as many more come along with profiles. */
function createStores() {
  const passes: string[][] = [];
  const count = async (scopes: readonly ErasureScope[]): Promise<readonly ScopeCount[]> => {
    passes.push(scopes.map((scope) => (scope.kind === 'older' ? `${scope.dataSet} ${daysOf(scope)}` : 'person')));
    return scopes.flatMap((scope) => {
      if (scope.kind !== 'older') return [];
      const own = { store: 's', n: daysOf(scope), held: 7, oldestMs: scope.beforeMs - dayMs, newestMs: scope.beforeMs };
      const along = { ...own, dataSet: 'clean-facts', oldestMs: null };
      return [{ ...own, dataSet: scope.dataSet }, ...(scope.dataSet === 'profiles' ? [along] : [])];
    });
  };
  return { count, passes };
}

function daysOf({ beforeMs }: { readonly beforeMs: number }): number {
  return (nowMs - beforeMs) / dayMs;
}

test('R-DRF-8 what is older is counted a day later than it is due, held apart, each period of a data set alone', async () => {
  const { count, passes } = createStores();
  const asked = [
    { dataSet: 'raw-messages', beforeMs: before(7) },
    { dataSet: 'profiles', beforeMs: before(30) },
    { dataSet: 'clean-facts', beforeMs: before(20) },
    { dataSet: 'raw-messages', beforeMs: before(9) },
    { dataSet: 'raw-messages', beforeMs: before(7) },
  ];
  const overdue = await countOverdue({ count }, asked, new AbortController().signal);
  expect(passes).toEqual([
    ['raw-messages 8', 'profiles 31'],
    ['clean-facts 21', 'raw-messages 10'],
  ]);
  expect(overdue).toEqual([
    { dataSet: 'raw-messages', beforeMs: before(7), n: 8, oldestMs: before(9) },
    { dataSet: 'profiles', beforeMs: before(30), n: 31, oldestMs: before(32) },
    { dataSet: 'clean-facts', beforeMs: before(20), n: 21, oldestMs: before(22) },
    { dataSet: 'raw-messages', beforeMs: before(9), n: 10, oldestMs: before(11) },
  ]);
});
