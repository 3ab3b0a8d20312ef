import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { correctionFields } from '../../pipeline/domain/person.ts';
import { api } from './api.ts';
import { contractErrorSchema } from './result.ts';

/** Words of the source's record that would be personal data in a window; the stems of both languages. */
const personal =
  /mail|phone|cell|address|adresse|street|rue|postcode|postal|zip|city|ville|birth|naissance|dob|name|nom|gender|sexe|nationalit|password|login|uuid|picture|photo|coordinate|latitude|longitude|ssn|iban|salary|hash/i;

/** Keys that contain such a word and hold none: the name of a table of aggregates, and counts by the code of a rejection. */
const harmless = new Set([
  // The chain's own, over entries in which nothing finds a person.
  'journal.read output/entries/[]/hash',
  'journal item/entries/[]/hash',
  // Of a file that the host makes: what it is, and a day or a certificate's id.
  'certificate.read output/fileName',
  'journal.anchor output/fileName',
  'audit.export output/fileName',
  'person.export output/fileName',
  'register.export output/fileName',
  // Of a file of the register that is read in; it is in the reason of a version, and nowhere else.
  'register.import input/fileName',
  'request.letter output/file/fileName',
  // Of connections, of topics and of what a certificate is for; and a file of the window's user.
  'connection item/connections/[]/connection/name',
  'connection.list output/connections/[]/connection/name',
  'connection.save input/connection/name',
  'connection.save output/connections/[]/connection/name',
  'connection.remove input/name',
  'connection.remove output/connections/[]/connection/name',
  'connection.use input/name',
  'connection.export input/name',
  'connection.export output/fileName',
  'connection.import input/fileName',
  ...['connection.test output', 'connection.use output/checks/*'].flatMap((check) =>
    ['name', 'names'].flatMap((key) => [`${check}/details/${key}`, `${check}/warnings/[]/details/${key}`]),
  ),
  // Of what the console shows.
  'settings item/consoleFilters/[]/name',
  'settings.read output/consoleFilters/[]/name',
  'settings.change input/consoleFilters/[]/name',
  'settings.change output/consoleFilters/[]/name',
  // Of recipients, which are organisations.
  'request.list output/requests/[]/request/recipients/[]/name',
  ...['read', 'open', 'identify', 'act', 'letter'].map(
    (it) => `request.${it} output/request/request/recipients/[]/name`,
  ),
  'request item/requests/[]/request/recipients/[]/name',
  'request.act input/act/name',
  'request.act input/act/names',
  // Of a selection: which groups of persons are counted, and how many are in them.
  ...['selection input', 'selection.read input'].flatMap((at) => [
    `${at}/selection/nationalities`,
    `${at}/selection/genders`,
  ]),
  'selection.read input/name',
  'selection.read output/table/name',
  'selection item/view/tables/[]/name',
  'aggregates.read input/name',
  'aggregates.read output/name',
  'snapshot item/aggregates/tables/[]/name',
  'snapshot item/balance/rejected/invalid-birth-date',
  'snapshot item/balance/rejected/invalid-email',
]);

/** Who is meant, and what of them is corrected: said by the person, carried into the stores, and in no answer. */
const asked = new Set([
  ...['person.find', 'request.open', 'request.identify'].flatMap((call) => [
    `${call} input/by/email`,
    `${call} input/by/phone`,
  ]),
  'person.export input/contact/email',
  'person.export input/contact/phone',
  ...['person.rectify', 'request.act'].flatMap((call) =>
    correctionFields.map((field) => `${call} input/corrections/${field}`),
  ),
]);

/** What is stored in clear, shown to who looks at the records (P-REC-2); of what is hashed, whether there is a hash. */
const shown = new Set(
  [
    'fullName',
    'nationality',
    'gender',
    'domainName',
    'protected/email',
    'protected/phone',
    'protected/address',
  ].flatMap((key) => [`record item/rows/[]/${key}`, `record.find output/profile/${key}`]),
);

/** Keys that are not in the schema: the console's fields, which its door redacts, and an error's details, which are numbers, files and codes. */
const free = new Set([
  // Texts are redacted where they are written down.
  'journal.read output/entries/[]/details',
  'journal item/entries/[]/details',
  'console.read output/entries/[]/fields',
  'console item/entries/[]/fields',
  'snapshot item/stages/*/lastError/details',
  'error details',
]);

/** An activity names who is responsible for it, as Article 30 asks; its fields are those of the register's table, and no person's of the stores. */
const entryOfRegister = /^register\.\w+ (input|output)\/(.+\/)?entry\/values(\/\*)?$/;

type JsonSchema = z.core.JSONSchema.BaseSchema;

interface Keys {
  readonly named: string[];
  readonly free: string[];
}

/** Every path of a named property, and every path whose keys are free, below `at`. */
function collectKeys(schema: JsonSchema, at: string, keys: Keys): Keys {
  for (const [name, value] of Object.entries(schema.properties ?? {})) {
    const path = `${at}/${name}`;
    keys.named.push(path);
    collectKeys(value as JsonSchema, path, keys);
  }
  const { additionalProperties, propertyNames, items, prefixItems } = schema;
  if (typeof additionalProperties === 'object') {
    const names = (propertyNames as JsonSchema | undefined)?.enum;
    if (names) keys.named.push(...names.map((name) => `${at}/${String(name)}`));
    else keys.free.push(at);
    collectKeys(additionalProperties as JsonSchema, `${at}/*`, keys);
  }
  if (items) collectKeys(items as JsonSchema, `${at}/[]`, keys);
  for (const part of [
    ...(prefixItems ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.allOf ?? []),
  ])
    collectKeys(part as JsonSchema, at, keys);
  return keys;
}

function keysOf(schema: z.ZodType, at: string): Keys {
  const found = collectKeys(z.toJSONSchema(schema, { io: at.endsWith('input') ? 'input' : 'output' }), at, {
    named: [],
    free: [],
  });
  const clean = (paths: readonly string[]) => [...new Set(paths.map((path) => path.replace(' /', ' ')))];
  return { named: clean(found.named), free: clean(found.free) };
}

const everySchema = [
  ...Object.entries(api).flatMap(([name, procedure]) => [
    [`${name} input`, procedure.input] as const,
    procedure.kind === 'call'
      ? ([`${name} output`, procedure.output] as const)
      : ([`${name} item`, procedure.item] as const),
  ]),
  ['error', contractErrorSchema] as const,
];

function lastKey(path: string): string {
  return path.split(/[/ ]/).at(-1)!;
}

function isKnown(path: string): boolean {
  return harmless.has(path) || asked.has(path) || shown.has(path);
}

describe('personal data stays out of the contract', () => {
  test.each(everySchema)('P-CON-2 %s has no key that names personal data', (at, schema) => {
    const found = keysOf(schema, at).named.filter((path) => personal.test(lastKey(path)) && !isKnown(path));
    expect(found).toEqual([]);
  });

  test('P-CON-2 free keys are only where a door keeps personal data out, and in the entries of the register', () => {
    const found = everySchema
      .flatMap(([at, schema]) => keysOf(schema, at).free.map((path) => path.replace('error/', 'error ')))
      .filter((path) => !entryOfRegister.test(path));
    expect(found.toSorted()).toEqual([...free].toSorted());
  });

  test('P-CON-2 every exception is in use', () => {
    const paths = new Set(everySchema.flatMap(([at, schema]) => keysOf(schema, at).named));
    expect([...harmless, ...asked, ...shown].filter((path) => !paths.has(path))).toEqual([]);
  });

  test('P-CON-2 a key would be found wherever it hides', () => {
    const hidden = z.object({
      a: z.array(z.object({ email: z.string() })),
      b: z.union([z.object({ phone: z.string() }), z.null()]),
      c: z.record(z.string(), z.object({ bornOn: z.string(), birthDate: z.string() })),
      d: z.tuple([z.object({ firstName: z.string() })]),
      e: z.discriminatedUnion('kind', [z.object({ kind: z.literal('x'), address: z.string() })]),
      f: z.record(z.enum(['city', 'count']), z.number()),
      g: z.object({ deep: z.object({ userName: z.string() }).partial() }).optional(),
    });
    const found = keysOf(hidden, 'planted output')
      .named.map(lastKey)
      .filter((key) => personal.test(key));
    expect(found).toEqual(['email', 'phone', 'birthDate', 'firstName', 'address', 'city', 'userName']);
  });
});
