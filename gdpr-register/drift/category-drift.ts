import { choicesOf, rowsOf } from '../entry-values.ts';
import type { Entry } from '../entry.ts';
import type { FieldPath } from '../fields.ts';
import type { Drift, DriftContext } from './drift.ts';

interface DeclaredField {
  readonly path: FieldPath;
  readonly field: string;
}

const sectionsOfCategories = ['dataCategories', 'sensitiveData'] as const;
const missingPath: FieldPath = ['dataCategories', 'rows'];

/** Of fewer, a field that few persons have may be missing by chance. */
const enoughLooked = 100;

/** Declared categories against the fields that are really there. */
export function categoryDrift({ activity, activities, observed, answersForAll }: DriftContext): readonly Drift[] {
  const { looked, seen, unknown } = observed.fields;
  const declared = new Set(activities.flatMap(({ entry }) => declaredFieldsOf(entry)).map(({ field }) => field));
  const unseen =
    looked < enoughLooked ? [] : declaredFieldsOf(activity.entry).filter(({ field }) => !seen.includes(field));
  const undeclared = answersForAll ? seen.filter((field) => !declared.has(field)) : [];
  return [
    ...undeclared.map((field): Drift => ({ code: 'field-undeclared', path: missingPath, field })),
    ...(answersForAll ? unknown : []).map((field): Drift => ({ code: 'field-unknown', path: missingPath, field })),
    ...unseen.map(({ path, field }): Drift => ({ code: 'field-unseen', path, field })),
  ];
}

function declaredFieldsOf(entry: Entry): readonly DeclaredField[] {
  return sectionsOfCategories.flatMap((section) =>
    rowsOf(entry.values[section]?.['rows']).flatMap((row, at) =>
      choicesOf(row['observed']).map((field) => ({ path: [section, 'rows', at, 'observed'], field })),
    ),
  );
}
