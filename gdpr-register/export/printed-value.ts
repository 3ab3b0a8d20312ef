import type { Value } from '../value.ts';
import type { Field } from '../field.ts';
import type { Language } from '../language.ts';
import { toValueText } from './value-text.ts';

/** A value as it is printed. */
export function toPrinted(field: Field, value: Value | undefined, language: Language): string {
  const text = toValueText(field, value, language);
  return field.type === 'date' ? toPrintedDay(text, language) : text;
}

/** As the language writes it; what is no day stays as it is. */
export function toPrintedDay(day: string, language: Language): string {
  return language === 'fr' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day.split('-').toReversed().join('/') : day;
}
