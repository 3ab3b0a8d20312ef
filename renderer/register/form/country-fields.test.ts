import { expect, test } from 'vitest';
import { namesCountry } from './country-fields.ts';

test('R-EDT-6: beside the country of a transfer its standing is shown, and beside nothing else', () => {
  const places = [
    ['transfers', 'rows', 3, 'country'],
    ['transfers', 'rows', 3, 'organisation'],
    ['identity', 'title'],
  ];
  expect(places.map(namesCountry)).toEqual([true, false, false]);
});
