import { z } from 'zod';
import { durationTextSchema } from './duration.ts';
import type { Row, Value } from './value.ts';
import type { Field, Option } from './field.ts';

// Control characters, halves of surrogate pairs and U+FFFE, U+FFFF have no place in XML, thus in no spreadsheet.
const printableLine = /^[^\p{Cc}\p{Cs}\uFFFE\uFFFF]*$/u;
const printableText = /^(?:[^\p{Cc}\p{Cs}\uFFFE\uFFFF]|[\n\t])*$/u;
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
/** A web address, a path or the name of a document; nothing that runs where it is opened. */
const harmlessLink = /^(?!(?:javascript|vbscript|data|blob)\s*:)/iu;

/** What one field may hold, of values that are tidy already. */
export function fieldSchema(field: Field): z.ZodType<Value> {
  switch (field.type) {
    case 'line':
      return z.string().max(field.maxLength).regex(printableLine);
    case 'text':
      return z.string().max(field.maxLength).regex(printableText);
    case 'link':
      return z.string().max(2000).regex(printableLine).regex(harmlessLink);
    case 'email':
      return z.string().max(320).regex(printableLine).regex(email);
    case 'date':
      return z.iso.date();
    case 'duration':
      return durationTextSchema;
    case 'yes-no':
      return z.boolean();
    case 'choice':
      return z.enum(valuesOf(field.options));
    case 'choices':
      return choicesSchema(valuesOf(field.options));
    case 'rows':
      return z.array(membersSchema(field.columns)).max(field.maxRows);
  }
}

/** Fields by their names, each of which may be absent, and nothing else. */
export function membersSchema(fields: readonly Field[]): z.ZodType<Row> {
  const shape = Object.fromEntries(fields.map((field) => [field.name, z.exactOptional(fieldSchema(field))]));
  return z.strictObject(shape);
}

/** The order of choices says nothing: the table's is kept, each once. */
function choicesSchema(values: readonly string[]): z.ZodType<string[]> {
  return z.array(z.enum(values)).overwrite((chosen) => values.filter((value) => chosen.includes(value)));
}

function valuesOf(options: readonly Option[]): readonly string[] {
  return options.map(({ value }) => value);
}
