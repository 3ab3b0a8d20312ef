import type { TopicName } from './topics.ts';

/** The data that the pipeline keeps of persons, by the names that the register's retention is bound to. */
export const dataSetNames = [
  'raw-messages',
  'clean-facts',
  'rejected-pointers',
  'profiles',
  'aggregates',
  'logs',
  'exports',
] as const;
export type DataSetName = (typeof dataSetNames)[number];

/** As a record walks through them, which is how they are read: they are erased in another order. */
export function inWalkOrder<Row extends { readonly dataSet: string }>(rows: readonly Row[]): Row[] {
  const placeOf = ({ dataSet }: Row): number => dataSetNames.findIndex((name) => name === dataSet);
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/**
 * Where counts of a data set are observed: `log` holds raw messages, clean facts and rejected pointers, `aggregates`
 * the facts of each person, `console` the logs, `files` the exports.
 */
export const dataStoreNames = ['log', 'profiles', 'aggregates', 'console', 'files'] as const;
export type DataStoreName = (typeof dataStoreNames)[number];

/** The store in which each data set lies. */
export const storeOfDataSet = {
  'raw-messages': 'log',
  'clean-facts': 'log',
  'rejected-pointers': 'log',
  profiles: 'profiles',
  aggregates: 'aggregates',
  logs: 'console',
  exports: 'files',
} as const satisfies Readonly<Record<DataSetName, DataStoreName>>;

export const dataSetOfTopic = {
  'users.raw': 'raw-messages',
  'users.clean': 'clean-facts',
  'users.rejected': 'rejected-pointers',
} as const satisfies Readonly<Record<TopicName, DataSetName>>;
