import { parseDuration } from './duration.ts';
import { durationWords } from './duration-words.ts';
import type { Row, Value } from './value.ts';
import { choicesOf, memberOf, rowsOf, textOf } from './entry-values.ts';
import type { Field, Option, Text } from './field.ts';
import { fieldAt, type FieldPath, sections } from './fields.ts';
import type { Language } from './language.ts';

/** Where a path leads, from the section inwards: "Categories of personal data, category of data 2, Description". */
export function placeWords(path: FieldPath, language: Language): string {
  return path.flatMap((_part, index) => partWords(path, index, language)).join(', ');
}

/** A value for people: labels instead of names, yes and no, periods in words; what is not filled is an empty text. */
export function valueWords(field: Field, value: Value | undefined, language: Language): string {
  if (value === undefined) return '';
  switch (field.type) {
    case 'yes-no':
      return yesNo[value === true ? 'yes' : 'no'][language];
    case 'choice':
      return labelOf(field.options, textOf(value) ?? '', language);
    case 'choices':
      return choicesOf(value)
        .map((choice) => labelOf(field.options, choice, language))
        .join(', ');
    case 'duration':
      return periodWords(textOf(value) ?? '', language);
    case 'rows':
      return rowsOf(value)
        .map((row) => rowWords(field.columns, row, language))
        .join('\n');
    default:
      return textOf(value) ?? '';
  }
}

const yesNo: Readonly<Record<'yes' | 'no', Text>> = {
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
};

function rowWords(columns: readonly Field[], row: Row, language: Language): string {
  return columns
    .map((column) => ({ column, words: valueWords(column, memberOf(row, column.name), language) }))
    .filter(({ words }) => words !== '')
    .map(({ column, words }) => (column.type === 'rows' ? `${column.label[language]} (${words})` : words))
    .join(' · ');
}

function labelOf(options: readonly Option[], value: string, language: Language): string {
  return options.find((option) => option.value === value)?.label[language] ?? value;
}

function periodWords(iso: string, language: Language): string {
  return parseDuration(iso) === null ? iso : durationWords(iso)[language];
}

/** A row is named by what it is and its number; by the field's label where there can be only one. */
function partWords(path: FieldPath, index: number, language: Language): string[] {
  const part = path[index] ?? '';
  if (index === 0) return [sections.find(({ name }) => name === part)?.label[language] ?? String(part)];
  const field = fieldAt(path.slice(0, index + 1));
  if (field === null) return [String(part)];
  const isList = field.type === 'rows' && field.maxRows > 1;
  if (typeof part === 'number') return isList ? [`${field.item[language]} ${part + 1}`] : [];
  return isList && index + 1 < path.length ? [] : [field.label[language]];
}
