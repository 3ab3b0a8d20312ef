import type { Value } from '../value.ts';
import { choicesOf } from '../entry-values.ts';
import type { Field } from '../field.ts';
import { valueWords } from '../field-words.ts';
import type { Language } from '../language.ts';
import { toCellText } from './cell-text.ts';
import type { Cell } from './sheet.ts';

/** A value in words, as it can be read back: choices one a line; days stay YYYY-MM-DD. */
export function toValueText(field: Field, value: Value | undefined, language: Language): string {
  if (field.type !== 'choices') return valueWords(field, value, language);
  return choicesOf(value)
    .map((choice) => valueWords({ ...field, type: 'choice' }, choice, language))
    .join('\n');
}

/** The cell of a value; what a spreadsheet could take for a formula is held back. */
export function toValueCell(field: Field, value: Value | undefined, language: Language): Cell {
  if (field.type === 'date' && typeof value === 'string') return { day: value };
  return { text: toCellText(toValueText(field, value, language)) };
}
