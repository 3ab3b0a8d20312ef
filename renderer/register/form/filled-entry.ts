import type { Entry } from '../../../gdpr-register/entry.ts';
import type { Row } from '../../../gdpr-register/value.ts';
import { tidyValue } from '../../../gdpr-register/tidy-value.ts';
import type { Place } from './place.ts';

/** The entry without what a form leaves behind: empty texts, empty lists, and rows in which nothing is filled in yet. */
export function filledEntry({ kind, values }: Entry): Entry {
  return { kind, values: tidyValue(values) as Entry['values'] };
}

/** Where in the form a place of its filled entry stands: rows that are empty still count there. */
export function formPlace(entry: Entry, filledPlace: Place): Place {
  let node: unknown = entry.values;
  return filledPlace.map((step) => {
    const at = typeof step === 'number' && Array.isArray(node) ? (filledIndexes(node)[step] ?? step) : step;
    node =
      typeof node === 'object' && node !== null ? (node as Readonly<Record<string | number, unknown>>)[at] : undefined;
    return at;
  });
}

function filledIndexes(rows: readonly (Row | string)[]): readonly number[] {
  return rows.flatMap((row, index) => ((tidyValue([row]) as readonly unknown[]).length > 0 ? [index] : []));
}
