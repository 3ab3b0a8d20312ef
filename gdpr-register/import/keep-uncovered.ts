import type { Entry, Row, Value } from '../entry.ts';
import { rowsOf } from '../entry-values.ts';
import type { Field } from '../field.ts';
import { sections } from '../fields.ts';

import type { ImportedActivity } from './imported-activity.ts';

/**
 * The values of the file with those that it has no place for, as the register has them: a form of another maker, with
 * fewer rows and columns, takes nothing away.
 */
export function keepUncovered(activity: ImportedActivity, kept: Entry['values']): Entry['values'] {
  return Object.fromEntries(
    sections.map(({ name, fields }) => [
      name,
      Object.fromEntries(fields.flatMap((field) => one(field.name, valueOf(name, field, { activity, kept })))),
    ]),
  );
}

interface Both {
  readonly activity: ImportedActivity;
  readonly kept: Entry['values'];
}

function valueOf(section: string, field: Field, { activity, kept }: Both): Value | undefined {
  const { values, covers, unread } = activity;
  const key = `${section}.${field.name}`;
  const [value, before] = [values, kept].map((each) => each[section]?.[field.name]);
  if (unread.has(key) || (covers !== null && !covers.has(key))) return value ?? before;
  if (field.type !== 'rows' || covers === null) return value;
  const lacking = field.columns.map(({ name }) => name).filter((name) => !covers.has(`${key}/${name}`));
  return keepColumns(rowsOf(value), rowsOf(before), { lacking, key: field.columns[0]?.name ?? '' });
}

interface Columns {
  /** Those that the file has no place for. */
  readonly lacking: readonly string[];
  /** The column by which a row is told. */
  readonly key: string;
}

/** A row is told by its first column; where two have the same there, it is not known whose the others are. */
function keepColumns(rows: readonly Row[], before: readonly Row[], { lacking, key }: Columns): readonly Row[] {
  return rows.map((row) => {
    const same = before.filter((each) => row[key] !== undefined && each[key] === row[key]);
    const [like] = same;
    if (!like || same.length > 1) return row;
    const added = lacking.flatMap((name) => one(name, like[name]));
    return { ...row, ...Object.fromEntries(added) };
  });
}

function one(name: string, value: Value | undefined): [string, Value][] {
  return value === undefined ? [] : [[name, value]];
}
