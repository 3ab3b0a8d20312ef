import { withCapital } from '../capital.ts';
import type { Field, Section } from '../field.ts';
import type { Language } from '../language.ts';
import type { RowsField } from './table-columns.ts';

/** How a section lies on paper: its single values, then its tables; rows-fields of the same columns share a table. */
export interface SectionLayout {
  readonly single: readonly Field[];
  readonly tables: readonly (readonly RowsField[])[];
}

export function layOut({ fields }: Section): SectionLayout {
  const tables: RowsField[][] = [];
  for (const field of fields) {
    if (field.type !== 'rows') continue;
    const like = tables.find(([first]) => first && namesOf(first) === namesOf(field));
    if (like) like.push(field);
    else tables.push([field]);
  }
  return { single: fields.filter(({ type }) => type !== 'rows'), tables };
}

/** The words in front of a row, as in the CNIL's model: `Destinataire 2`, `Sous-finalité 1`, the name of an actor. */
export function rowLabel(field: RowsField, number: number, language: Language): string {
  const first = firstRows[field.item.en];
  if (first) return number === 1 ? first.main[language] : `${first.sub[language]} ${number - 1}`;
  if (field.maxRows === 1) return field.label[language];
  return `${withCapital(field.item[language])} ${number}`;
}

/** In a table that fields share, the words in front of a row say which of them it is of. */
export function sharedLabel({ label, maxRows }: RowsField, number: number, language: Language): string {
  return maxRows === 1 ? label[language] : `${label[language]} ${number}`;
}

/** The first purpose is the main one. */
const firstRows: Readonly<
  Record<string, { readonly main: Record<Language, string>; readonly sub: Record<Language, string> }>
> = {
  purpose: {
    main: { fr: 'Finalité principale', en: 'Main purpose' },
    sub: { fr: 'Sous-finalité', en: 'Sub-purpose' },
  },
};

function namesOf({ columns }: RowsField): string {
  return columns.map(({ name }) => name).join(' ');
}
