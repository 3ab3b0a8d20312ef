import { expect, test } from 'vitest';
import { adequacyList, needsSafeguard, standingOf } from './adequacy.ts';

test('R-ADQ-1: the list says on which day it was read, and where', () => {
  expect(adequacyList.readOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  expect(adequacyList.source).toMatch(/^https:\/\/commission\.europa\.eu\//u);
  expect(adequacyList.decisions.map(({ code, name }) => code ?? name.en)).toEqual([
    ...['AD', 'AR', 'CA', 'FO', 'GG', 'IL', 'IM', 'JP', 'JE', 'NZ', 'KR', 'CH', 'GB', 'US', 'UY'],
    'European Patent Organisation',
  ]);
});

test.each([
  ['France', 'eea'],
  ['allemagne', 'eea'],
  ['IS', 'eea'],
  ['La Réunion', 'eea'],
  ['Northern Ireland', 'adequate'],
  ['Royaume-Uni', 'adequate'],
  [' ROYAUME UNI ', 'adequate'],
  ['South Korea', 'adequate'],
  ['Corée du Sud', 'adequate'],
  ['Île de Man', 'adequate'],
  ['Etats-Unis', 'adequate'],
  ['États-Unis d’Amérique', 'adequate'],
  ['EPO', 'adequate'],
  ['Inde', 'third'],
  ['Atlantide', 'third'],
  ['', 'third'],
])('R-ADQ-2: %s is known by any of its names: %s', (name, kind) => {
  expect(standingOf(name).kind).toBe(kind);
});

test('R-ADQ-3: a decision that covers some recipients only does not spare the safeguard', () => {
  const asked = ['Suisse', 'Irlande', 'États-Unis', 'Canada', 'Inde'];
  expect(asked.filter((country) => needsSafeguard(country))).toEqual(['États-Unis', 'Canada', 'Inde']);
});
