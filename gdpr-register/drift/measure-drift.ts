import { choicesOf, rowsOf } from '../entry-values.ts';
import type { Drift, DriftContext } from './drift.ts';
import { measureNames } from './observed.ts';

/** Declared measures against what is in use; one that has nothing to apply to is no drift. */
export function measureDrift({ activity, observed }: DriftContext): readonly Drift[] {
  return rowsOf(activity.entry.values['security']?.['rows']).flatMap((row, at) => {
    const declared = choicesOf(row['checks']);
    const failed = measureNames.filter((name) => declared.includes(name) && observed.measures[name] === false);
    return failed.map((measure): Drift => ({
      code: 'measure-failed',
      path: ['security', 'rows', at, 'checks'],
      measure,
    }));
  });
}
