import { canonicalJson } from './canonical-json.ts';
import type { Entry } from './entry.ts';
import type { Row, Value } from './value.ts';
import { memberOf, rowsOf, valueOf } from './entry-values.ts';
import type { Field, Text } from './field.ts';
import { placeWords, valueWords } from './field-words.ts';
import { fieldAt, type FieldPath, sections } from './fields.ts';
import type { Language } from './language.ts';
import { pairRows } from './pair-rows.ts';

export interface Difference {
  /** In the later entry; in the earlier one for a row that was taken out. */
  readonly path: FieldPath;
  readonly label: Text;
  /** null = not filled, or a row that was not there; a row that came or went is given as a list of one. */
  readonly before: Value | null;
  readonly after: Value | null;
}

/** What changed from one entry to another, in the order of the form; empty only where they are equal. */
export function differences(before: Entry, after: Entry): readonly Difference[] {
  const kind: Difference[] =
    before.kind === after.kind ? [] : [{ path: ['kind'], label: kindLabel, before: before.kind, after: after.kind }];
  const fields = sections.flatMap(({ name, fields: inner }) =>
    inner.flatMap((field) =>
      inField(field, [name, field.name], {
        before: valueOf(before, name, field.name),
        after: valueOf(after, name, field.name),
      }),
    ),
  );
  return [...kind, ...fields];
}

/** What stood there, and what stands there now, for people; an empty text where nothing did. */
export function differenceWords(
  { path, before, after }: Difference,
  language: Language,
): Readonly<Record<'before' | 'after', string>> {
  const field = fieldAt(path);
  const inWords = (value: Value | null): string =>
    field === null ? String(value ?? '') : valueWords(field, value ?? undefined, language);
  return { before: inWords(before), after: inWords(after) };
}

const kindLabel: Text = { fr: 'Type d’activité', en: 'Kind of activity' };

interface Values {
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

function inField(field: Field, path: FieldPath, { before, after }: Values): readonly Difference[] {
  if (sameValue(before, after)) return [];
  if (field.type === 'rows' && before !== undefined && after !== undefined) {
    return inRows(field.columns, path, { before: rowsOf(before), after: rowsOf(after) });
  }
  return [difference(path, before ?? null, after ?? null)];
}

function inRows(
  columns: readonly Field[],
  path: FieldPath,
  { before, after }: { readonly before: readonly Row[]; readonly after: readonly Row[] },
): readonly Difference[] {
  const { pairs, removed, added } = pairRows(before, after, columns[0]?.name ?? '');
  const changed = pairs.flatMap(({ from, to }) =>
    columns.flatMap((column) =>
      inField(column, [...path, to, column.name], {
        before: memberOf(before[from] ?? {}, column.name),
        after: memberOf(after[to] ?? {}, column.name),
      }),
    ),
  );
  const isMoved = pairs.some(({ from }, index) => from < (pairs[index - 1]?.from ?? -1));
  return [
    ...(isMoved ? [difference(path, before, after)] : []),
    ...changed,
    ...removed.map((index) => difference([...path, index], before.slice(index, index + 1), null)),
    ...added.map((index) => difference([...path, index], null, after.slice(index, index + 1))),
  ];
}

function difference(path: FieldPath, before: Difference['before'], after: Difference['after']): Difference {
  return { path, label: { fr: placeWords(path, 'fr'), en: placeWords(path, 'en') }, before, after };
}

function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalJson(a) === canonicalJson(b);
}
