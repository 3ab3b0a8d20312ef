import { type DataSetName, dataSetNames } from '../domain/data-sets.ts';
import type { ErasureReceipt, ErasureScope } from '../domain/erasure.ts';

/** What scopes ask for, as one. */
export interface Selection {
  /** Ids in lower case. */
  readonly persons: ReadonlySet<string>;
  /** What was created before is asked for; -Infinity where nothing of the data set is. */
  before(dataSet: DataSetName): number;
  /** Per raw partition the end of what came before; endless in a preview. */
  readonly rawEndOffsets: readonly number[];
  /** Whether what came from there came before the erasure; in a preview everything did. */
  isBelow(place: { readonly partition: number; readonly offset: number }): boolean;
  /** Whether an effective time was given before the erasure. */
  isEarlier(effectiveUs: number): boolean;
  /** In which something may go, in the order in which it goes: whoever leaves is known before the facts follow. */
  readonly dataSets: readonly DataSetName[];
}

const order: readonly DataSetName[] = [
  'rejected-pointers',
  'raw-messages',
  'profiles',
  'clean-facts',
  'aggregates',
  'exports',
];
/** More partitions than a topic may have, each without an end. */
const everything: readonly number[] = Array.from({ length: 1024 }, () => Number.POSITIVE_INFINITY);
const alongProfiles: readonly DataSetName[] = ['profiles', 'clean-facts', 'aggregates'];

/** `receipt` is null in a preview. */
export function select(
  scopes: readonly ErasureScope[],
  receipt: Pick<ErasureReceipt, 'effectiveUs' | 'rawEndOffsets'> | null,
): Selection {
  const before = new Map<DataSetName, number>();
  const persons = new Set<string>();
  for (const scope of scopes) {
    if (scope.kind === 'person') persons.add(scope.id.toLowerCase());
    else if (isDataSet(scope.dataSet))
      before.set(scope.dataSet, Math.max(scope.beforeMs, before.get(scope.dataSet) ?? Number.NEGATIVE_INFINITY));
  }
  const rawEndOffsets = receipt?.rawEndOffsets ?? everything;
  const isAsked = (dataSet: DataSetName): boolean =>
    persons.size > 0 || before.has(dataSet) || (before.has('profiles') && alongProfiles.includes(dataSet));
  return {
    persons,
    before: (dataSet) => before.get(dataSet) ?? Number.NEGATIVE_INFINITY,
    rawEndOffsets,
    isBelow: ({ partition, offset }) => offset < (rawEndOffsets[partition] ?? 0),
    isEarlier: (effectiveUs) => receipt === null || effectiveUs <= receipt.effectiveUs,
    dataSets: order.filter((dataSet) => isAsked(dataSet)),
  };
}

function isDataSet(name: string): name is DataSetName {
  return dataSetNames.some((known) => known === name);
}
