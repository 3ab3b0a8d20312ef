import { expect, test } from 'vitest';
import type { Entry } from '../../../gdpr-register/entry.ts';
import { filledEntry, formPlace } from './filled-entry.ts';

const entry: Entry = {
  kind: 'controller',
  values: {
    identity: { title: '  ' },
    purposes: { rows: [{}, { purpose: 'Pay ' }, { details: '' }, { purpose: 'Post' }] },
  },
};

test('R-EDT-5: what is empty in the form is not saved', () => {
  expect(filledEntry(entry)).toEqual({
    kind: 'controller',
    values: { purposes: { rows: [{ purpose: 'Pay' }, { purpose: 'Post' }] } },
  });
});

test('R-EDT-5: what is wrong in the second row that is filled is shown there, though empty rows stand before it', () => {
  expect(formPlace(entry, ['purposes', 'rows', 1, 'purpose'])).toEqual(['purposes', 'rows', 3, 'purpose']);
  expect(formPlace(entry, ['purposes', 'rows', 0])).toEqual(['purposes', 'rows', 1]);
  expect(formPlace(entry, ['review', 'rows', 2, 'x'])).toEqual(['review', 'rows', 2, 'x']);
});
