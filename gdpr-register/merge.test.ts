import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import type { Value } from './value.ts';
import { mergeEntries, mergeFields } from './merge.ts';

function entry(fields: Readonly<Record<string, Value>>): Entry {
  return { kind: 'controller', values: { identity: fields } };
}

const base = entry({ title: 'Pay', service: 'HR', links: ['a'], reference: 'R1' });

test('R-EDT-3: of two saves that began with the same version, only what both changed is asked', () => {
  const mine = entry({ title: 'Pay roll', service: 'HR', links: ['a', 'b'], reference: 'R2' });
  const theirs = entry({ title: 'Pay', service: 'Finance', links: ['a', 'c'], reference: 'R2' });
  const fields = mergeFields({ base, mine, theirs });
  expect(fields.map(({ field, suggested, canTakeBoth }) => [field, suggested, canTakeBoth])).toEqual([
    ['title', 'mine', false],
    ['service', 'theirs', false],
    ['links', null, true],
  ]);
  const merged = mergeEntries(theirs, fields, ({ suggested }) => suggested ?? 'both');
  expect(merged).toEqual(entry({ title: 'Pay roll', service: 'Finance', links: ['a', 'c', 'b'], reference: 'R2' }));
});

test('R-EDT-3: what one side took away goes where that side is chosen, and stays where the other is', () => {
  const mine = entry({ service: 'HR', links: ['a'], reference: 'R1' });
  const theirs = entry({ title: 'Payment', service: 'HR', links: ['a'], reference: 'R1' });
  const fields = mergeFields({ base, mine, theirs });
  expect(fields).toMatchObject([{ field: 'title', mine: undefined, theirs: 'Payment', suggested: null }]);
  expect(mergeEntries(theirs, fields, () => 'mine')).toEqual(mine);
  expect(mergeEntries(theirs, fields, () => 'theirs')).toEqual(theirs);
});

test('R-EDT-3: equal entries leave nothing to merge', () => {
  expect(mergeFields({ base, mine: entry({ title: 'x' }), theirs: entry({ title: 'x' }) })).toEqual([]);
});
