import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../entry.ts';
import { activityKinds } from '../field.ts';
import { fieldsOf } from '../fields.ts';
import { languages } from '../language.ts';
import { arbitraryEntry } from '../testing/arbitrary-entry.ts';
import { toEntryLines } from './entry-lines.ts';

const payroll: Entry = {
  kind: 'controller',
  values: {
    identity: { title: 'Payroll', createdOn: '2026-02-01' },
    purposes: { rows: [{ purpose: 'Pay the wages', basis: 'contract' }, { purpose: 'Declare them' }] },
    dataCategories: {
      rows: [{ category: 'identity', description: 'Name\nfirst name', retention: [{ duration: 'P5Y' }] }],
    },
  },
};

test('P-CLI-50 an entry is printed by its sections, with labels instead of names and rows as blocks', () => {
  expect(toEntryLines(payroll, 'en')).toEqual([
    'Description of the processing',
    '  Name of the processing: Payroll',
    '  Record created on: 2026-02-01',
    'Purpose(s) of the processing',
    '  Main purpose',
    '    Purpose: Pay the wages',
    '    Legal basis: Contract – Article 6(1)(b)',
    '  Sub-purpose 1',
    '    Purpose: Declare them',
    'Categories of personal data',
    '  Category of data 1',
    '    Category: Civil status, identity, identification data, images',
    '    Description: Name',
    '      first name',
    '    Retention period 1',
    '      Period: 5 years',
  ]);
  expect(toEntryLines(payroll, 'fr').slice(0, 3)).toEqual([
    'Description du traitement',
    '  Nom du traitement : Payroll',
    '  Date de création de la fiche : 2026-02-01',
  ]);
});

test('P-CLI-50 every section in which something is filled has its heading, and no other', () => {
  const entries = fc.oneof(...activityKinds.map((kind) => arbitraryEntry(kind)));
  fc.assert(
    fc.property(entries, fc.constantFrom(...languages), (entry, language) => {
      const lines = toEntryLines(entry, language);
      const filled = fieldsOf(entry.kind).filter(({ name }) => entry.values[name] !== undefined);
      expect(lines.filter((line) => !line.startsWith('  '))).toEqual(filled.map(({ label }) => label[language]));
    }),
    { numRuns: 100 },
  );
});
