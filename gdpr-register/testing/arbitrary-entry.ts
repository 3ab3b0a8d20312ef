import fc from 'fast-check';
import type { Entry } from '../entry.ts';
import type { Row, Value } from '../value.ts';
import type { ActivityKind, Field } from '../field.ts';
import { fieldSchema } from '../field-schema.ts';
import { fieldsOf } from '../fields.ts';
import { tidyText } from '../tidy-value.ts';

/** What spreadsheets, CSV and XML are tempted to read as something else. */
const tempting = [
  '=1+1',
  '@SUM(A1)',
  '-12',
  '+33 1 02 03 04 05',
  "'quoted'",
  "''",
  '"a";"b"',
  '00123',
  '1e5',
  '2026-01-02',
  'TRUE',
  'Oui',
  'P1Y',
  'a  b',
  '<b>&amp;</b>',
  'é\u0301\u202F: ?',
];

/** Any entry that fits the table, as the register keeps it. */
export function arbitraryEntry(kind: ActivityKind): fc.Arbitrary<Entry> {
  const named = fieldsOf(kind).map(({ name, fields }) => [name, arbitraryMembers(fields)] as const);
  const values = fc.record<Record<string, Row>>(Object.fromEntries(named), { requiredKeys: [], noNullPrototype: true });
  return values.map((members) => ({ kind, values: members }));
}

function arbitraryMembers(fields: readonly Field[]): fc.Arbitrary<Row> {
  const named = fields.map((field) => [field.name, arbitraryValue(field)] as const);
  return fc
    .record<Record<string, Value>>(Object.fromEntries(named), { requiredKeys: [], noNullPrototype: true })
    .filter((members) => Object.keys(members).length > 0);
}

function arbitraryValue(field: Field): fc.Arbitrary<Value> {
  switch (field.type) {
    case 'line':
    case 'text':
    case 'link':
      return arbitraryText(field);
    case 'email':
      return fc.emailAddress();
    case 'date':
      return fc
        .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10));
    case 'duration':
      return fc
        .tuple(fc.integer({ min: 1, max: 120 }), fc.constantFrom('Y', 'M', 'W', 'D', 'DT12H'))
        .map(([count, unit]) => `P${count}${unit}`);
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.options.map(({ value }) => value));
    case 'choices':
      return fc.subarray(
        field.options.map(({ value }) => value),
        { minLength: 1 },
      );
    case 'rows':
      return fc.array(arbitraryMembers(field.columns), { minLength: 1, maxLength: Math.min(field.maxRows, 3) });
  }
}

function arbitraryText(field: Field): fc.Arbitrary<string> {
  const schema = fieldSchema(field);
  const lines = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { minLength: 1, maxLength: 3 });
  return fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.constantFrom(...tempting),
      lines.map((parts) => parts.join('\n')),
    )
    .map((text) => tidyText(field.type === 'text' ? text : text.replaceAll('\n', ' ')))
    .filter((text) => text !== '' && schema.safeParse(text).success);
}
