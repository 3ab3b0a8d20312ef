import { expect, test } from 'vitest';
import { createSheetNames } from './sheet.ts';

test('R-EXP-5 names of sheets are short, without signs, never empty and never alike', () => {
  const toName = createSheetNames();
  const long = 'Gestion de la paie et des contrats du personnel';
  expect([long, long, 'PAIE', 'paie', "'[a]/b:c*?\\'", '', '\u0007', 'History'].map(toName)).toEqual([
    'Gestion de la paie et des contr',
    'Gestion de la paie et des c (2)',
    'PAIE',
    'paie (2)',
    'a  b c',
    'Fiche',
    'Fiche (2)',
    'History (2)',
  ]);
});

test('R-EXP-5 no pair of surrogates is cut in two', () => {
  expect(createSheetNames()(`${'a'.repeat(30)}😀`)).toBe('a'.repeat(30));
});
