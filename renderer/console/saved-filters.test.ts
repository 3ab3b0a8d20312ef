import { expect, test } from 'vitest';
import { maxConsoleFilters } from '../../electron/contract/settings.ts';
import { firstFilter } from './line-filter.ts';
import { toLineFilter, toSaved, withFilter } from './saved-filters.ts';

test('P-CNS-4: what is saved is applied as it was', () => {
  const saved = toSaved(' Mine ', firstFilter, ' /lost/i ');
  expect(saved).toEqual({
    name: 'Mine',
    levels: ['info', 'warn', 'error'],
    stages: ['producer', 'transformer', 'aggregator', 'application'],
    search: '/lost/i',
  });
  expect(toLineFilter(saved)).toEqual(firstFilter);
});

test('P-CNS-4: one of the same name is replaced, and there is room for twenty', () => {
  const of = (name: string, search = '') => toSaved(name, firstFilter, search);
  expect(withFilter([of('A'), of('B')], of('a', 'new'))).toEqual([of('a', 'new'), of('B')]);
  const full = Array.from({ length: maxConsoleFilters }, (_, index) => of(`F${index}`));
  expect(withFilter(full, of('one more'))).toBeNull();
  expect(withFilter(full, of('F3', 'x'))).toHaveLength(maxConsoleFilters);
});
