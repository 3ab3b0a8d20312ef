import { expect, test } from 'vitest';
import type { ActivitySummary } from '../../../electron/contract/calls/register.ts';
import { filterActivities, isFiltered, wholeRegister } from './list-filter.ts';

function summary(title: string, part: Partial<ActivitySummary> = {}): ActivitySummary {
  const rest = { reference: '', kind: 'controller', state: 'draft', version: 1, savedMs: 0, author: 'Ada' } as const;
  return { id: title, title, ...rest, score: 0, missing: 0, needed: 0, dueOn: null, drift: 0, drafts: 0, ...part };
}

const activities = [
  summary('Paie des salariés', { reference: 'RH-2', state: 'approved' }),
  summary('Étude des inscriptions', { author: 'Grace' }),
  summary('Badges'),
];
const titles = (filter: Parameters<typeof filterActivities>[1]) =>
  filterActivities(activities, filter, 'fr-FR').map(({ title }) => title);

test('the list is in the order of its titles, in the language of the window', () => {
  expect(titles(wholeRegister)).toEqual(['Badges', 'Étude des inscriptions', 'Paie des salariés']);
  expect([isFiltered(wholeRegister), isFiltered({ ...wholeRegister, search: ' x' })]).toEqual([false, true]);
});

test('the words that are searched may stand anywhere, without accents and capitals', () => {
  expect(titles({ search: 'salaries PAIE', state: null })).toEqual(['Paie des salariés']);
  expect(titles({ search: 'rh-2', state: null })).toEqual(['Paie des salariés']);
  expect(titles({ search: 'grace', state: null })).toEqual(['Étude des inscriptions']);
  expect(titles({ search: '', state: 'approved' })).toEqual(['Paie des salariés']);
  expect(titles({ search: 'paie badges', state: null })).toEqual([]);
});
