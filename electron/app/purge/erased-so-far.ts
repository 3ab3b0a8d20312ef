import type { EraseProgress } from '../../../gdpr-register/erasure-port.ts';
import type { PurgeIntent, PurgeProgress } from '../../../gdpr-register/purge-record.ts';

type Erasing = NonNullable<PurgeProgress['erasing']>;

export interface Attempt {
  readonly dataSet: string;
  readonly before: PurgeIntent['before'];
  /** Where an earlier attempt was stopped. */
  readonly left: PurgeProgress['erasing'];
}

/** What an attempt says of a data set, as it is of the whole that was confirmed: each begins to count anew. */
export function erasedSoFar({ dataSet, before, left }: Attempt, { erased, due }: EraseProgress): Erasing {
  const all = before.reduce((sum, count) => sum + (count.dataSet === dataSet ? count.n : 0), 0);
  const sum = erased + (left?.dataSet === dataSet ? left.erased : 0);
  return { dataSet, erased: sum, due: Math.max(all, due, sum) };
}
