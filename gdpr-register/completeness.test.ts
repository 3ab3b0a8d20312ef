import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aipdOf } from './aipd.ts';
import { missingIn, neededIn, scoreOf } from './completeness.ts';
import { type Entry, parseEntry } from './entry.ts';
import type { Row } from './value.ts';
import { rowsOf, valueOf } from './entry-values.ts';
import { arbitraryEntry } from './testing/arbitrary-entry.ts';
import { completeController, completeProcessor } from './testing/complete-entries.ts';

function withSection(entry: Entry, section: string, members: Row): Entry {
  return { ...entry, values: { ...entry.values, [section]: { ...entry.values[section], ...members } } };
}

function placesIn(entry: Entry): string[] {
  return missingIn(entry).map(({ path }) => path.join('.'));
}

test.each([completeController, completeProcessor])('R-CMP-1: an entry that lacks nothing is at 100', (entry) => {
  expect(parseEntry(entry)).toEqual({ ok: true, entry });
  expect({ missing: missingIn(entry), score: scoreOf(entry) }).toEqual({ missing: [], score: 100 });
});

test.each([
  ['controller', ['a', 'b', 'c', 'd', 'e', 'g'].map((letter) => `30(1)(${letter})`)],
  ['processor', ['a', 'b', 'c', 'd'].map((letter) => `30(2)(${letter})`)],
] as const)('R-CMP-1: an empty entry of a %s is at 0 and lacks every letter that asks at once', (kind, letters) => {
  const empty: Entry = { kind, values: {} };
  const articles = new Set(missingIn(empty).map(({ article }) => article));
  expect(scoreOf(empty)).toBe(0);
  expect([...articles].filter((it) => it !== null).toSorted()).toEqual([...letters]);
});

test('R-CMP-1: a missing item says where it is missing, in both languages, with its letter', () => {
  const [first] = rowsOf(valueOf(completeController, 'dataCategories', 'rows'));
  const entry = withSection(completeController, 'dataCategories', {
    rows: [first!, { category: 'location', description: 'Ville' }],
  });
  expect(missingIn(entry)).toEqual([
    {
      path: ['dataCategories', 'rows', 1, 'retention'],
      article: '30(1)(f)',
      what: {
        fr: 'À renseigner : Catégories de données personnelles concernées, catégorie de données 2, Durée de conservation',
        en: 'To be filled in: Categories of personal data, category of data 2, Retention period',
      },
    },
  ]);
  expect(scoreOf(entry)).toBeLessThan(100);
});

describe.each(['controller', 'processor'] as const)('any entry of a %s', (kind) => {
  test('R-CMP-5: the score and the number of what is missing count the same items', () => {
    fc.assert(
      fc.property(arbitraryEntry(kind), (entry) => {
        const needed = neededIn(entry);
        expect(scoreOf(entry)).toBe(Math.floor((100 * (needed - missingIn(entry).length)) / needed));
      }),
    );
  });

  test('R-CMP-1: is at 100 exactly where nothing is missing, and names no place twice', () => {
    fc.assert(
      fc.property(arbitraryEntry(kind), (entry) => {
        const places = placesIn(entry);
        expect(scoreOf(entry) === 100).toBe(places.length === 0);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});

const sensitive = { category: 'health', description: 'Allergies', retention: [] };
const transfer = { organisation: 'Filiale', country: 'Inde' };

test.each<readonly [string, Entry, readonly string[]]>([
  [
    'one basis for each purpose',
    withSection(completeController, 'purposes', { rows: [{ purpose: 'A', basis: 'contract' }, { purpose: 'B' }] }),
    ['purposes.rows.1.basis'],
  ],
  [
    'the interest and its assessment where the basis is a legitimate interest',
    withSection(completeController, 'purposes', { rows: [{ purpose: 'A', basis: 'legitimate-interests' }] }),
    ['purposes.rows.0.details', 'purposes.rows.0.balancing'],
  ],
  [
    'a condition of Article 9 and a period where sensitive data are named',
    withSection(completeController, 'sensitiveData', { processed: true, rows: [sensitive] }),
    ['sensitiveData.rows.0.condition', 'sensitiveData.rows.0.retention'],
  ],
  [
    'which sensitive data, where it is said that there are some',
    withSection(completeController, 'sensitiveData', { processed: true }),
    ['sensitiveData.rows'],
  ],
  [
    'the safeguard of a transfer to a country that is not adequate',
    withSection(completeController, 'transfers', { outside: true, rows: [transfer] }),
    ['transfers.rows.0.safeguard'],
  ],
  [
    'no safeguard where the country is adequate',
    withSection(completeController, 'transfers', { outside: true, rows: [{ ...transfer, country: 'Japon' }] }),
    [],
  ],
  [
    'the country of a transfer',
    withSection(completeController, 'transfers', { outside: true, rows: [{ organisation: 'Filiale' }] }),
    ['transfers.rows.0.country', 'transfers.rows.0.safeguard'],
  ],
  [
    'documents for compelling interests (Art. 49(1), second subparagraph)',
    withSection(completeController, 'transfers', {
      outside: true,
      rows: [{ ...transfer, safeguard: 'compelling-interests' }],
    }),
    ['transfers.rows.0.documentation'],
  ],
  [
    'the transfer to a recipient in a third country',
    withSection(completeController, 'recipients', { rows: [{ name: 'Filiale', type: 'third-country' }] }),
    ['transfers.rows'],
  ],
  [
    'the contract of a processor',
    withSection(completeController, 'recipients', { rows: [{ name: 'Hébergeur', type: 'processor' }] }),
    ['recipients.rows.0.contract'],
  ],
  [
    'the impact assessment where two criteria are met',
    withSection(completeController, 'screening', { criteria: ['evaluation', 'large-scale'] }),
    ['screening.link'],
  ],
  [
    'no impact assessment for one criterion',
    withSection(completeController, 'screening', { criteria: ['matching'] }),
    [],
  ],
  [
    'the officer, where one is designated',
    withSection(completeProcessor, 'parties', { dpoDesignated: true }),
    ['parties.dpo'],
  ],
])('R-CMP-2: asks for %s', (...[, entry, places]) => {
  expect(placesIn(entry)).toEqual(places);
});

test('R-CMP-3: rows that an answer denies contradict it', () => {
  const entry = withSection(completeController, 'transfers', {
    outside: false,
    rows: [{ ...transfer, safeguard: 'other' }],
  });
  expect(missingIn(entry)).toEqual([
    {
      path: ['transfers', 'rows'],
      article: '30(1)(e)',
      what: {
        fr: 'Contredit une réponse donnée plus haut : Transferts hors UE, Transferts',
        en: 'Contradicts an answer given above: Transfers outside the EU, Transfers',
      },
    },
  ]);
});

test('R-CMP-4: an impact assessment is presumed where two of the nine criteria are met', () => {
  const withCriteria = (criteria: readonly string[]) => withSection(completeController, 'screening', { criteria });
  expect([[], ['evaluation'], ['evaluation', 'vulnerable']].map((it) => aipdOf(withCriteria(it)))).toEqual([
    { criteria: [], met: 0, presumed: false },
    { criteria: ['evaluation'], met: 1, presumed: false },
    { criteria: ['evaluation', 'vulnerable'], met: 2, presumed: true },
  ]);
});

test('R-CMP-4: what the rest of the entry shows is a criterion that is met, once', () => {
  const sensitiveToo = withSection(completeController, 'sensitiveData', { processed: true, rows: [sensitive] });
  const automated = withSection(sensitiveToo, 'rights', { automatedDecision: true });
  const chosen = withSection(automated, 'screening', { criteria: ['sensitive-data'] });
  expect(aipdOf(chosen)).toEqual({ criteria: ['sensitive-data', 'automated-decision'], met: 2, presumed: true });
});
