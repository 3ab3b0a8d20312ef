import { expect, test } from 'vitest';
import type { Entry } from '../../../gdpr-register/entry.ts';
import { rowsAt, valueAt, withValue } from './place.ts';

const entry: Entry = {
  kind: 'controller',
  values: { identity: { title: 'Pay' }, purposes: { rows: [{ purpose: 'a' }, { purpose: 'b', details: ['x'] }] } },
};

test('R-EDT-1: a value is put where it stands, and nothing beside it is another object', () => {
  const next = withValue(entry, ['purposes', 'rows', 1, 'purpose'], 'c');
  expect(next.values).toEqual({
    identity: { title: 'Pay' },
    purposes: { rows: [{ purpose: 'a' }, { purpose: 'c', details: ['x'] }] },
  });
  expect(next.values['identity']).toBe(entry.values['identity']);
  expect(rowsAt(next, ['purposes', 'rows'])[0]).toBe(rowsAt(entry, ['purposes', 'rows'])[0]);
});

test('R-EDT-1: sections and rows that are not there yet are made, and undefined takes a value away', () => {
  const made = withValue(entry, ['review', 'dueOn'], '2027-01-01');
  expect(valueAt(made, ['review', 'dueOn'])).toBe('2027-01-01');
  expect(withValue(made, ['review', 'dueOn'], undefined).values['review']).toEqual({});
  expect(valueAt(entry, ['purposes', 'rows', 0, 'details'])).toBeUndefined();
  expect(rowsAt(entry, ['no', 'rows'])).toEqual([]);
});
