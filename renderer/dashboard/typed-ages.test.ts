import { expect, test } from 'vitest';
import { type Ages, toAges } from './typed-ages.ts';

const none: Ages = { ageFrom: null, ageTo: null };

test.each([
  [{ from: '30', to: '90' }, none, { ageFrom: 30, ageTo: 90 }],
  [{ from: '30', to: '30' }, none, { ageFrom: 30, ageTo: 30 }],
  [
    { from: '0', to: null },
    { ageFrom: 5, ageTo: 130 },
    { ageFrom: 0, ageTo: 130 },
  ],
  [
    { from: ' ', to: null },
    { ageFrom: 5, ageTo: 9 },
    { ageFrom: null, ageTo: 9 },
  ],
  [{ from: '90', to: '30' }, none, 'crossed'],
  [{ from: '90', to: null }, { ageFrom: null, ageTo: 30 }, 'crossed'],
  [{ from: '131', to: null }, none, 'no-age'],
  [{ from: null, to: '-1' }, none, 'no-age'],
  [{ from: '30.5', to: null }, none, 'no-age'],
] as const)('P-WHO-11: the ages %j, before which %j held, mean %j', (typed, held, meant) => {
  expect(toAges(typed, held)).toEqual(meant);
});
