import { choicesOf, rowsOf } from '../entry-values.ts';
import type { Entry } from '../entry.ts';
import type { Drift, DriftContext } from './drift.ts';

/** Declared recipients against the stores that are connected. */
export function recipientDrift({ activity, activities, observed, answersForAll }: DriftContext): readonly Drift[] {
  const declared = new Set(activities.flatMap(({ entry }) => reachedBy(entry)).map(({ store }) => store));
  const undeclared = answersForAll ? observed.stores.filter((store) => !declared.has(store)) : [];
  const absent = reachedBy(activity.entry).filter(({ store }) => !observed.stores.includes(store));
  return [
    ...undeclared.map((store): Drift => ({ code: 'store-undeclared', path: ['recipients', 'rows'], store })),
    ...absent.map(({ at, store }): Drift => ({
      code: 'store-absent',
      path: ['recipients', 'rows', at, 'stores'],
      store,
    })),
  ];
}

function reachedBy(entry: Entry): readonly { readonly at: number; readonly store: string }[] {
  return rowsOf(entry.values['recipients']?.['rows']).flatMap((row, at) =>
    choicesOf(row['stores']).map((store) => ({ at, store })),
  );
}
