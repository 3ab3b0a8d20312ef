import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Entry } from '../entry.ts';
import { arbitraryEntry } from '../testing/arbitrary-entry.ts';
import { completeController } from '../testing/complete-entries.ts';
import { toRegisterJson } from './register-json.ts';
import { registerJsonSchemaDocument } from './register-json-schema.ts';

const document = registerJsonSchemaDocument();
/** Whoever reads the published schema, and knows nothing of the table. */
const reader = z.fromJSONSchema(document);

function exported(entry: Entry): { activities: { entry: Entry }[] } {
  return JSON.parse(toRegisterJson([{ id: 'act-1', version: 1, state: 'draft', savedMs: 0, entry }], 0));
}

describe.each(['controller', 'processor'] as const)('an activity of a %s', (kind) => {
  test('R-EXP-12: the published JSON schema takes whatever is exported', () => {
    fc.assert(
      fc.property(arbitraryEntry(kind), (entry) => {
        expect(reader.safeParse(exported(entry)).error).toBeUndefined();
      }),
    );
  });
});

const { identity, rights } = completeController.values;

test.each<readonly [string, Record<string, unknown>]>([
  ['an unknown section', { colours: { red: 'yes' } }],
  ['an unknown field', { identity: { ...identity, colour: 'red' } }],
  ['another type', { identity: { ...identity, title: 3 } }],
  ['too long a text', { identity: { title: 'a'.repeat(201) } }],
  ['a line of two lines', { identity: { title: 'a\nb' } }],
  ['an unknown choice', { rights: { ...rights, available: ['sleep'] } }],
  ['a period in words', { dataCategories: { rows: [{ retention: [{ duration: '5 ans' }] }] } }],
  ['an empty period', { dataCategories: { rows: [{ retention: [{ duration: 'P' }] }] } }],
  ['two rows where one is allowed', { parties: { dpo: [{ name: 'A' }, { name: 'B' }] } }],
  ['a section of the other kind', { processing: { rows: [{ controller: 'A' }] } }],
])('R-EXP-12: the published JSON schema refuses %s', (_name, changed) => {
  const register = exported(completeController);
  expect(reader.safeParse(register).success).toBe(true);
  const values = { ...completeController.values, ...changed };
  const other = { ...register, activities: [{ ...register.activities[0], entry: { kind: 'controller', values } }] };
  expect(reader.safeParse(other).success).toBe(false);
});

test('R-EXP-12: the schema says what each field is, and which article asks for it', () => {
  const text = JSON.stringify(document);
  expect(document.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(text).toContain('"title":"Name of the processing"');
  expect(text).toContain('Article 30(1)(a), 30(2)(a) GDPR. [fr: Délégué à la protection des données]');
});

test('R-EXP-12: the schema that is published is the one that the table makes', async () => {
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot('vigie-register-1.schema.json');
});
