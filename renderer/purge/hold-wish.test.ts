import { expect, test } from 'vitest';
import type { EnteredHold } from './hold-wish.ts';
import { holdWishOf, problemsOf } from './hold-wish.ts';

const id = '0b2c5d1e-0a3f-4c7d-9e8f-112233445566';
const whole: EnteredHold = {
  kind: 'person',
  id: ` ${id} `,
  dataSet: '',
  ground: ' Case 12 ',
  exception: 'e',
  startsOn: '2026-11-01',
  reviewOn: '2027-05-01',
};

test('a whole form is a wish, for a person or for a data set, with or without an exception', () => {
  expect(holdWishOf(whole)).toEqual({
    subject: { kind: 'person', id },
    ground: 'Case 12',
    exception: 'e',
    startsOn: '2026-11-01',
    reviewOn: '2027-05-01',
  });
  expect(holdWishOf({ ...whole, kind: 'data-set', dataSet: 'logs', exception: '' })).toMatchObject({
    subject: { kind: 'data-set', dataSet: 'logs' },
    exception: null,
  });
});

test('what is missing or wrong makes no wish', () => {
  const parts: Partial<EnteredHold>[] = [
    { id: 'nobody' },
    { kind: 'data-set' },
    { ground: ' ' },
    { ground: 'Case of ada@example.org' },
    { startsOn: '' },
    { reviewOn: '' },
    { reviewOn: '2026-11-01' },
  ];
  expect(parts.map((part) => holdWishOf({ ...whole, ...part }))).toEqual(parts.map(() => null));
});

test('what is wrong is said, what is only missing is not', () => {
  expect(problemsOf({ ...whole, ground: '', reviewOn: '' })).toEqual({ ground: false, reviewOn: false });
  expect(problemsOf({ ...whole, reviewOn: '2026-10-31' })).toEqual({ ground: false, reviewOn: true });
  expect(problemsOf({ ...whole, ground: 'Case of ada@example.org' })).toMatchObject({ ground: true });
});
