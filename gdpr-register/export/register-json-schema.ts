import { z } from 'zod';
import { entryKindSchemas } from '../entry.ts';
import { articleOf, type Field, type Section } from '../field.ts';
import { fieldAt, sections } from '../fields.ts';
import { activityJsonSchema, registerJsonSchema } from './register-json.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const words = {
  title: 'Vigie: register of processing activities (Article 30 GDPR)',
  description:
    'A register as Vigie exports and imports it. What is not filled in is absent: there are no empty texts, lists or rows.',
};

/**
 * As every validator reads them, without flags: some know no classes of signs by name. What these do not say (halves of
 * surrogate pairs, links that would run) is refused by the import.
 */
const patterns: Readonly<Partial<Record<Field['type'], string>>> = {
  line: '^[^\\u0000-\\u001F\\u007F-\\u009F\\uFFFE\\uFFFF]*$',
  link: '^[^\\u0000-\\u001F\\u007F-\\u009F\\uFFFE\\uFFFF]*$',
  text: '^[^\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\uFFFE\\uFFFF]*$',
  email: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
  /** ISO 8601 of whole units, at least one of them. */
  duration: '^P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?$',
};

/** The published schema (JSON Schema 2020-12) of the register's JSON: made from the table, as the validation is. */
export function registerJsonSchemaDocument(): JsonSchema {
  const activity = activityJsonSchema.extend({ entry: z.discriminatedUnion('kind', entryKindSchemas()) });
  const register = registerJsonSchema.extend({ activities: z.array(activity) });
  const document = z.toJSONSchema(register, {
    target: 'draft-2020-12',
    override: ({ jsonSchema, path }) => {
      const said = wordsAt(path);
      // Two patterns of one text stand in `allOf`; the one below takes their place.
      if (said.pattern !== undefined) delete jsonSchema.allOf;
      Object.assign(jsonSchema, said);
    },
  });
  return { ...document, ...words };
}

/** What the table says of the field or section to which a place in the schema belongs. */
function wordsAt(path: readonly (string | number)[]): Partial<JsonSchema> {
  const names = path.filter((_part, index) => path[index - 1] === 'properties').map(String);
  const isItem = path.at(-1) === 'items';
  const inside = names.slice(names.indexOf('values') + 1);
  if (isItem || !names.includes('values') || inside.length === 0) return {};
  const field = fieldAt(inside);
  if (field !== null) return ofField(field);
  const section = sections.find(({ name }) => inside.length === 1 && name === inside[0]);
  return section === undefined ? {} : ofSection(section);
}

function ofSection({ label, help }: Section): Partial<JsonSchema> {
  return { title: label.en, description: `${help.en} [fr: ${label.fr}]` };
}

function ofField(field: Field): Partial<JsonSchema> {
  const articles = field.kinds.map((kind) => articleOf(field, kind)).filter((article) => article !== null);
  const letters = articles.length === 0 ? '' : ` Article ${articles.join(', ')} GDPR.`;
  return {
    title: field.label.en,
    description: `${field.help.en}${optionsIn(field)}${letters} [fr: ${field.label.fr}]`,
    ...(patterns[field.type] === undefined ? {} : { pattern: patterns[field.type] }),
    ...(field.type === 'choices' ? { uniqueItems: true } : {}),
  };
}

function optionsIn(field: Field): string {
  if (field.type !== 'choice' && field.type !== 'choices') return '';
  return ` ${field.options.map(({ value, label }) => `${value}: ${label.en}`).join('; ')}.`;
}
