import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import type { Recount } from './dashboard-store.ts';
import { recountText } from './recount-text.ts';

const atMs = new Date(2026, 10, 29, 21, 57, 7).getTime();
const [english, french] = [createText('en'), createText('fr')];
const equal: Recount = { kind: 'done', outcome: { atMs, persons: 22_479, agrees: true, differences: [] } };
const differs: Recount = {
  kind: 'done',
  outcome: { atMs, persons: 22_479, agrees: false, differences: ['gender female: 3 kept, 4 counted'] },
};

function beside(persons: number, laterMs: number, hidesSmall = false) {
  return { aggregates: { persons, atMs: atMs + laterMs }, hidesSmall };
}

test('P-DSH-1: a recount speaks of the number beside it only while that is the one that was recounted', () => {
  expect(recountText(equal, beside(22_479, -5000), english)).toBe('equal to a recount at 21:57:07');
  // More were counted since; some were erased since; as many, but others.
  for (const moved of [beside(22_933, 90_000), beside(22_478, 90_000), beside(22_479, 90_000), beside(22_933, -5000)]) {
    expect(recountText(equal, moved, english)).toBe('at the recount of 21:57:07: 22,479 persons, equal');
  }
  expect(recountText(equal, beside(22_933, 90_000), french).replaceAll(/\s/g, ' ')).toBe(
    'au recomptage de 21:57:07 : 22 479 personnes, identique',
  );
});

test('P-DSH-1: a difference is of now or of then', () => {
  expect(recountText(differs, beside(22_480, -5000), english)).toBe('differs from a recount at 21:57:07');
  expect(recountText(differs, beside(22_933, 90_000), english)).toBe(
    'at the recount of 21:57:07: 22,479 persons, differing',
  );
});

test('P-SML-1: a recount of a small group names no number where these are hidden', () => {
  const few: Recount = { kind: 'done', outcome: { atMs, persons: 3, agrees: true, differences: [] } };
  expect(recountText(few, beside(9, 90_000, true), english)).toBe(
    'at the recount of 21:57:07: number of persons hidden, equal',
  );
  expect(recountText(few, beside(9, 90_000), english)).toContain('3 persons');
});
