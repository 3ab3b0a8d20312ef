import type { Value } from '../value.ts';
import { rowsOf } from '../entry-values.ts';
import type { Field } from '../field.ts';
import { fieldsOf } from '../fields.ts';
import type { Language } from '../language.ts';
import { toCellText } from './cell-text.ts';
import type { ExportedActivity } from './exported-activity.ts';

export const csvColumns = ['activity', 'section', 'field', 'row', 'column', 'value', 'label'] as const;

/** The section that stands for what an activity is, beside its fields. */
export const csvHeadSection = 'activity';

/** Between the values of a field that has several. */
export const csvSeparator = '; ';

/**
 * The register as a table with a line for every single value, under names and values that no language changes; the
 * last column has the label for people. Rows count from 1; rows within a row are `2.1`, their column `retention.duration`.
 */
export function toRegisterCsv(activities: readonly ExportedActivity[], language: Language): string[][] {
  const rows = activities.flatMap((activity) => [...headLines(activity), ...fieldLines(activity, language)]);
  return [[...csvColumns], ...rows.map((row) => row.map(toCellText))];
}

function headLines({ id, version, state, entry }: ExportedActivity): string[][] {
  const values = { kind: entry.kind, state, version: `${version}` };
  return Object.entries(values).map(([name, value]) => [id, csvHeadSection, name, '', '', value, '']);
}

function fieldLines({ id, entry }: ExportedActivity, language: Language): string[][] {
  return fieldsOf(entry.kind).flatMap(({ name, fields }) =>
    fields.flatMap((field) =>
      leavesOf(field, entry.values[name]?.[field.name], { row: [], column: [], label: [], language }).map((leaf) => [
        id,
        name,
        field.name,
        leaf.row.join('.'),
        leaf.column.join('.'),
        leaf.value,
        leaf.label.join(' / '),
      ]),
    ),
  );
}

interface Place {
  readonly row: readonly number[];
  readonly column: readonly string[];
  readonly label: readonly string[];
  readonly language: Language;
}

interface Leaf extends Place {
  readonly value: string;
}

function leavesOf(field: Field, value: Value | undefined, place: Place): Leaf[] {
  if (value === undefined) return [];
  const here = { ...place, label: [...place.label, field.label[place.language]] };
  if (field.type !== 'rows') return [{ ...here, value: toRawText(value) }];
  return rowsOf(value).flatMap((row, at) =>
    field.columns.flatMap((column) =>
      leavesOf(column, row[column.name], {
        ...here,
        row: [...here.row, at + 1],
        column: [...here.column, column.name],
      }),
    ),
  );
}

function toRawText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return value.filter((item) => typeof item === 'string').join(csvSeparator);
}
