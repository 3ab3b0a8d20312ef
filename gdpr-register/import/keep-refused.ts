import type { Entry } from '../entry.ts';
import type { Row, Value } from '../value.ts';
import { rowsOf } from '../entry-values.ts';
import { fieldAt, type FieldPath } from '../fields.ts';
import { pairRows } from '../pair-rows.ts';

/** What the register has in the place of a value in a row that was refused, where it is known which row that was. */
export function keepRefused(values: Entry['values'], kept: Entry['values'], path: FieldPath): Entry['values'] {
  const [section, field, ...rest] = path;
  if (typeof section !== 'string' || typeof field !== 'string' || typeof rest[0] !== 'number') return values;
  const rows = values[section]?.[field];
  const before = rowsOf(kept[section]?.[field]);
  if (rows === undefined || before.length === 0) return values;
  const restored = inRows({ rows: rowsOf(rows), before, at: [section, field] }, rest);
  return { ...values, [section]: { ...values[section], [field]: restored } };
}

interface Rows {
  readonly rows: readonly Row[];
  readonly before: readonly Row[];
  readonly at: FieldPath;
}

function inRows({ rows, before, at }: Rows, [index, column, ...rest]: FieldPath): readonly Row[] {
  const field = fieldAt(at);
  const key = field?.type === 'rows' ? (field.columns[0]?.name ?? '') : '';
  const like = before[pairRows(before, rows, key).pairs.find(({ to }) => to === index)?.from ?? -1];
  if (like === undefined || typeof column !== 'string') return rows;
  return rows.map((row, to) => (to === index ? inRow({ row, like, at: [...at, column] }, rest) : row));
}

interface OneRow {
  readonly row: Row;
  /** The same in the register. */
  readonly like: Row;
  readonly at: FieldPath;
}

function inRow({ row, like, at }: OneRow, rest: FieldPath): Row {
  const column = String(at.at(-1));
  const before = like[column];
  if (before === undefined) return row;
  const now = row[column];
  if (rest.length === 0) return { ...row, [column]: isThere(now) ? now : before };
  return { ...row, [column]: inRows({ rows: rowsOf(now), before: rowsOf(before), at }, rest) };
}

function isThere(value: Value | null | undefined): value is Value {
  return value !== undefined && value !== null && value !== '';
}
