import { expect, test } from 'vitest';
import type { Entry } from '../../gdpr-register/entry.ts';
import { completenessOf } from './completeness-view.ts';

test('R-EDT-6: what is missing is named under the heading of its section, also while empty rows stand in the form', () => {
  const entry: Entry = {
    kind: 'controller',
    values: { identity: { title: 'Pay', reference: 'R-1' }, purposes: { rows: [{}, { purpose: 'Pay people' }] } },
  };
  const { missing, needed, sections, score } = completenessOf(entry);
  const said = sections.map(({ section, items }) => [section.name, ...items.map(({ what }) => what.en)]);
  expect(said[0]).toEqual(['identity', 'Record created on']);
  expect(said.find(([name]) => name === 'purposes')).toEqual(['purposes', 'Purpose 1, Legal basis']);
  const first = sections.find(({ section }) => section.name === 'purposes')?.items[0];
  expect(first?.what.fr).toBe('Finalité 1, Base légale');
  expect(missing).toBe(sections.reduce((sum, { items }) => sum + items.length, 0));
  expect(score).toBeGreaterThan(0);
  expect(score, 'R-CMP-5').toBe(Math.floor((100 * (needed - missing)) / needed));
});
