import { expect, test } from 'vitest';
import { matchesOf, meantBy } from './who-options.ts';

const options = [
  { key: 'FR', label: 'France' },
  { key: 'IE', label: 'Irlande' },
  { key: 'NE', label: 'Niger' },
  { key: 'NG', label: 'Nigéria' },
];

test('P-WHO-11: options are found by name and code, without accents', () => {
  expect(matchesOf(options, 'NIGERIA').map(({ key }) => key)).toEqual(['NG']);
  expect(matchesOf(options, ' ')).toEqual(options);
});

test('P-WHO-11: Enter takes the only match, or the only one that is called so, and no other', () => {
  expect(meantBy(options, 'fra')?.key).toBe('FR');
  expect(meantBy(options, 'niger')?.key).toBe('NE');
  expect(meantBy(options, 'ng')?.key).toBe('NG');
  for (const unclear of ['nig', '', ' ', 'x']) expect(meantBy(options, unclear)).toBeNull();
});
