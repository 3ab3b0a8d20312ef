import type { InputOf } from '../../electron/contract/api.ts';
import { dataSetNames } from '../../pipeline/domain/data-sets.ts';

export interface EnteredAge {
  /** The name of a data set, `all`, or nothing. */
  readonly dataSet: string;
  readonly amount: string;
  /** As ISO 8601 names it: D, M or Y. */
  readonly unit: string;
}

export interface AgeWish {
  /** The period in ISO 8601; null = the amount is none. */
  readonly olderThan: string | null;
  /** What to count; null = something is missing. */
  readonly asked: InputOf<'purge.plan'> | null;
}

export function wishOf({ dataSet, amount, unit }: EnteredAge): AgeWish {
  const olderThan = /^[1-9]\d{0,3}$/.test(amount.trim()) ? `P${amount.trim()}${unit}` : null;
  const named = dataSetNames.find((name) => name === dataSet);
  if (olderThan === null || (named === undefined && dataSet !== 'all')) return { olderThan, asked: null };
  return { olderThan, asked: named === undefined ? { olderThan } : { dataSet: named, olderThan } };
}
