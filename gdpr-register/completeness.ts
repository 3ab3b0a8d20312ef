import { needsSafeguard } from './adequacy.ts';
import { aipdOf } from './aipd.ts';
import type { Entry } from './entry.ts';
import type { Row, Value } from './value.ts';
import { memberOf, rowsOf, textOf, valueOf } from './entry-values.ts';
import { articleOf, type Condition, type Field, type Text } from './field.ts';
import { placeWords } from './field-words.ts';
import { type FieldPath, fieldsOf } from './fields.ts';

/** Something that the entry lacks, in words, with the letter of Article 30 that asks for it (null = authorities expect it). */
export interface Missing {
  readonly path: FieldPath;
  readonly article: string | null;
  readonly what: Text;
}

/** What is required or expected and not filled, or contradicts what was answered; in the order of the form. */
export function missingIn(entry: Entry): readonly Missing[] {
  return itemsOf(entry).flatMap(({ path, field, state }) =>
    state === 'filled' ? [] : [{ path, article: articleOf(field, entry.kind), what: words[state](path) }],
  );
}

/** How many items are needed, filled or missing: as the entry grows, so does this. */
export function neededIn(entry: Entry): number {
  return itemsOf(entry).length;
}

/** How much of what is needed is there, 0 to 100; 100 only where nothing is missing. */
export function scoreOf(entry: Entry): number {
  const items = itemsOf(entry);
  const filled = items.filter(({ state }) => state === 'filled').length;
  return items.length === 0 ? 0 : Math.floor((100 * filled) / items.length);
}

interface Item {
  readonly path: FieldPath;
  readonly field: Field;
  readonly state: 'filled' | 'absent' | 'contradicts';
}

const words: Readonly<Record<'absent' | 'contradicts', (path: FieldPath) => Text>> = {
  absent: (path) => ({
    fr: `À renseigner : ${placeWords(path, 'fr')}`,
    en: `To be filled in: ${placeWords(path, 'en')}`,
  }),
  contradicts: (path) => ({
    fr: `Contredit une réponse donnée plus haut : ${placeWords(path, 'fr')}`,
    en: `Contradicts an answer given above: ${placeWords(path, 'en')}`,
  }),
};

function itemsOf(entry: Entry): readonly Item[] {
  return fieldsOf(entry.kind).flatMap(({ name, fields }) =>
    itemsIn({ path: [name], fields, row: sectionOf(entry, name, fields) }, entry),
  );
}

interface Place {
  readonly path: FieldPath;
  readonly fields: readonly Field[];
  readonly row: Row;
}

function itemsIn({ path, fields, row }: Place, entry: Entry): readonly Item[] {
  return fields.flatMap((field) => {
    const here = [...path, field.name];
    const value = memberOf(row, field.name);
    return [...ownItem({ path: here, field, value }, row, entry), ...innerItems({ path: here, field, value }, entry)];
  });
}

interface Filled {
  readonly path: FieldPath;
  readonly field: Field;
  readonly value: Value | undefined;
}

function ownItem({ path, field, value }: Filled, row: Row, entry: Entry): readonly Item[] {
  const filled = isFilled(value);
  if (filled && isDenied(field, row)) return [{ path, field, state: 'contradicts' }];
  return isNeeded(field, row, entry) ? [{ path, field, state: filled ? 'filled' : 'absent' }] : [];
}

function innerItems({ path, field, value }: Filled, entry: Entry): readonly Item[] {
  if (field.type !== 'rows') return [];
  return rowsOf(value).flatMap((row, index) => itemsIn({ path: [...path, index], fields: field.columns, row }, entry));
}

/** Rows stand there although the question beside them was answered so that there are none. */
function isDenied(field: Field, row: Row): boolean {
  if (field.type !== 'rows') return false;
  return (field.when ?? []).some((it) => it.kind === 'answer' && memberOf(row, it.field) === false);
}

/** Whether a field is needed where it stands: `row` is the row or section that it belongs to. */
export function isNeeded(field: Field, row: Row, entry: Entry): boolean {
  if (field.need === 'optional') return false;
  return field.when === undefined || field.when.some((condition) => holds(condition, row, entry));
}

function holds(condition: Condition, row: Row, entry: Entry): boolean {
  switch (condition.kind) {
    case 'answer': {
      const answer = memberOf(row, condition.field);
      return condition.oneOf.some((it) => it === answer);
    }
    case 'row':
      return rowsOf(valueOf(entry, condition.section, 'rows')).some((it) =>
        condition.oneOf.includes(textOf(memberOf(it, condition.column)) ?? ''),
      );
    case 'third-country': {
      const country = textOf(memberOf(row, condition.field));
      return country === null || needsSafeguard(country);
    }
    case 'aipd-presumed':
      return aipdOf(entry).presumed;
  }
}

function isFilled(value: Value | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
}

function sectionOf(entry: Entry, section: string, fields: readonly Field[]): Row {
  const members = fields.map(({ name }) => [name, valueOf(entry, section, name)] as const);
  return Object.fromEntries(members.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
