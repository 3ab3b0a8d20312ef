import type { Entry } from './entry.ts';
import type { Row, Value } from './value.ts';

/** The value of a field of a section; undefined where it is not filled. */
export function valueOf(entry: Entry, section: string, field: string): Value | undefined {
  return Object.hasOwn(entry.values, section) ? memberOf(entry.values[section] ?? {}, field) : undefined;
}

export function memberOf(row: Row, name: string): Value | undefined {
  return Object.hasOwn(row, name) ? row[name] : undefined;
}

/** A draft may hold what does not fit yet: whatever is of another type counts as not filled here and below. */
export function rowsOf(value: Value | undefined): readonly Row[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
}

export function choicesOf(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function textOf(value: Value | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
