import type { Entry } from '../entry.ts';
import type { Row } from '../value.ts';
import { memberOf, rowsOf } from '../entry-values.ts';
import type { Field } from '../field.ts';
import { valueWords } from '../field-words.ts';
import { fieldsOf } from '../fields.ts';
import type { Language } from '../language.ts';
import { rowLabel } from './section-layout.ts';

/** An entry to be read where there is only text: what is filled in, by section, and each row as a block of its own. */
export function toEntryLines(entry: Entry, language: Language): readonly string[] {
  return fieldsOf(entry.kind).flatMap((section) => {
    const lines = toLines(section.fields, entry.values[section.name] ?? {}, language);
    return lines.length === 0 ? [] : [section.label[language], ...indent(lines)];
  });
}

function toLines(fields: readonly Field[], values: Row, language: Language): readonly string[] {
  return fields.flatMap((field) => {
    const value = memberOf(values, field.name);
    if (field.type === 'rows')
      return rowsOf(value).flatMap((row, at) => [
        rowLabel(field, at + 1, language),
        ...indent(toLines(field.columns, row, language)),
      ]);
    const [first = '', ...more] = valueWords(field, value, language).split('\n');
    return first === '' ? [] : [`${labelOf(field, language)} ${first}`, ...indent(more)];
  });
}

/** A question needs no colon; French sets a space in front of it. */
function labelOf({ label }: Field, language: Language): string {
  if (label[language].endsWith('?')) return label[language];
  return `${label[language]}${language === 'fr' ? '\u00a0:' : ':'}`;
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
