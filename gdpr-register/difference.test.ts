import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { differences, differenceWords } from './difference.ts';
import type { Entry } from './entry.ts';
import type { Row } from './value.ts';
import { arbitraryEntry } from './testing/arbitrary-entry.ts';

describe.each(['controller', 'processor'] as const)('two entries of a %s', (kind) => {
  test('R-DIF-1: differ exactly where their contents do', () => {
    fc.assert(
      fc.property(arbitraryEntry(kind), arbitraryEntry(kind), (a, b) => {
        expect(differences(a, a)).toEqual([]);
        expect(differences(a, b).length === 0).toBe(canonicalJson(a) === canonicalJson(b));
      }),
    );
  });

  test('R-DIF-1: the way back has the same number of differences', () => {
    fc.assert(
      fc.property(arbitraryEntry(kind), arbitraryEntry(kind), (a, b) => {
        expect(differences(b, a)).toHaveLength(differences(a, b).length);
      }),
    );
  });
});

function withRecipients(rows: readonly Row[]): Entry {
  return { kind: 'controller', values: { recipients: { rows } } };
}

const [payroll, host, bank]: Row[] = [
  { name: 'Paie', type: 'internal' },
  { name: 'Hébergeur', type: 'processor' },
  { name: 'Banque', type: 'partner' },
];

function changes(before: Entry, after: Entry) {
  return differences(before, after).map((it) => ({ path: it.path.join('.'), ...differenceWords(it, 'en') }));
}

test('R-DIF-2: a row taken out, one put in and one changed are three differences, and the others none', () => {
  const before = withRecipients([payroll!, host!]);
  const after = withRecipients([{ ...host!, details: 'Sauvegardes' }, bank!]);
  expect(changes(before, after)).toEqual([
    { path: 'recipients.rows.0.details', before: '', after: 'Sauvegardes' },
    { path: 'recipients.rows.0', before: 'Paie · Internal department', after: '' },
    { path: 'recipients.rows.1', before: '', after: 'Banque · Institutional or commercial partners' },
  ]);
});

test('R-DIF-2: a row of another name in the same place is the same row, renamed', () => {
  expect(changes(withRecipients([payroll!, host!]), withRecipients([payroll!, { ...host!, name: 'Nuage' }]))).toEqual([
    { path: 'recipients.rows.1.name', before: 'Hébergeur', after: 'Nuage' },
  ]);
});

test('R-DIF-2: rows in another order are one difference', () => {
  const moved = differences(withRecipients([payroll!, host!, bank!]), withRecipients([bank!, payroll!, host!]));
  expect(moved).toEqual([
    expect.objectContaining({
      path: ['recipients', 'rows'],
      label: { fr: 'Destinataires, Destinataires', en: 'Recipients, Recipients' },
    }),
  ]);
});

test('R-DIF-3: a difference is told in words: labels, periods, yes and no', () => {
  const retention = (duration: string, dataSets: readonly string[]): Entry => ({
    kind: 'controller',
    values: {
      dataCategories: { rows: [{ category: 'identity', retention: [{ duration, dataSets }] }] },
      transfers: { outside: duration === 'P3Y' },
    },
  });
  const found = differences(retention('P1Y6M', ['profiles']), retention('P3Y', ['profiles', 'logs']));
  expect(found.map((it) => ({ label: it.label.fr, ...differenceWords(it, 'fr') }))).toEqual([
    {
      label: 'Catégories de données personnelles concernées, catégorie de données 1, durée de conservation 1, Durée',
      before: '1 an et 6 mois',
      after: '3 ans',
    },
    {
      label:
        'Catégories de données personnelles concernées, catégorie de données 1, durée de conservation 1, Données purgées à cette échéance',
      before: 'Profils',
      after: 'Profils, Journaux techniques',
    },
    { label: 'Transferts hors UE, Des données sont-elles transférées hors UE ?', before: 'Non', after: 'Oui' },
  ]);
});

test('R-DIF-1: another kind of activity is a difference', () => {
  const [kind] = differences({ kind: 'controller', values: {} }, { kind: 'processor', values: {} });
  expect(kind).toEqual(expect.objectContaining({ path: ['kind'], before: 'controller', after: 'processor' }));
});
