import type { Entry } from '../entry.ts';
import type { Row, Value } from '../value.ts';
import { rowsOf } from '../entry-values.ts';
import type { Field } from '../field.ts';
import { sections } from '../fields.ts';
import { pairRows } from '../pair-rows.ts';

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
  return keepColumns(rowsOf(value), rowsOf(before), columnsOf(field.columns, key, covers));
}

function columnsOf(columns: readonly Field[], path: string, covers: ReadonlySet<string>): Columns {
  const covered = (name: string): boolean => covers.has(`${path}/${name}`);
  return {
    lacking: columns.map(({ name }) => name).filter((name) => !covered(name)),
    key: columns[0]?.name ?? '',
    inner: columns.flatMap((column) =>
      column.type === 'rows' && covered(column.name)
        ? [{ name: column.name, columns: columnsOf(column.columns, `${path}/${column.name}`, covers) }]
        : [],
    ),
  };
}

interface Columns {
  /** Those that the file has no place for. */
  readonly lacking: readonly string[];
  /** The column by which a row is told. */
  readonly key: string;
  /** Of the rows in a row. */
  readonly inner: readonly { readonly name: string; readonly columns: Columns }[];
}

/** A row is told by its first column; where two have the same there, it is not known whose the others are. */
function keepColumns(rows: readonly Row[], before: readonly Row[], { lacking, key, inner }: Columns): readonly Row[] {
  return rows.map((row) => {
    const same = before.filter((each) => row[key] !== undefined && each[key] === row[key]);
    const [like] = same;
    if (!like || same.length > 1) return row;
    const added = lacking.flatMap((name) => one(name, like[name]));
    const within = inner.flatMap(({ name, columns }) =>
      one(name, row[name] === undefined ? undefined : keepInPlaces(rowsOf(row[name]), rowsOf(like[name]), columns)),
    );
    return { ...row, ...Object.fromEntries([...added, ...within]) };
  });
}

/** Periods have no names: they are told as differences tell rows. */
function keepInPlaces(rows: readonly Row[], before: readonly Row[], { lacking, key }: Columns): readonly Row[] {
  const { pairs } = pairRows(before, rows, key);
  return rows.map((row, at) => {
    const like = before[pairs.find(({ to }) => to === at)?.from ?? -1];
    return like ? { ...row, ...Object.fromEntries(lacking.flatMap((name) => one(name, like[name]))) } : row;
  });
}

function one(name: string, value: Value | undefined): [string, Value][] {
  return value === undefined ? [] : [[name, value]];
}
