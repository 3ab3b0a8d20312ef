import { z } from 'zod';
import type { AggregateRow } from '../../ports.ts';

/** As a collection of MongoDB keeps a row: what it was at a clean offset of its partition. Empty where n is 0. */
export interface AggregateDocument extends AggregateRow {
  readonly topicId: string;
  readonly cleanOffset: number;
}

export const collections = {
  /** A document per aggregation, key and clean partition. */
  aggregates: 'aggregates',
  /** A document per clean partition: which topic its aggregates are of, and from which clean offset on they count. */
  partitions: 'aggregate_partitions',
  /** A view for other readers: a document per aggregation and key, all partitions together. */
  totals: 'aggregate_totals',
} as const;

/** The key is last: it may hold anything. */
export function idOf({ partition, aggregation, key }: Pick<AggregateRow, 'partition' | 'aggregation' | 'key'>): string {
  return `${partition}/${aggregation}/${key}`;
}

const int = z.number().int();
export const documentSchema = z.object({
  aggregation: z.string(),
  key: z.string(),
  partition: int,
  n: int,
  sum: z.number(),
  topicId: z.string(),
  cleanOffset: int,
});
export type StoredDocument = z.infer<typeof documentSchema>;

/** `base`: documents of the partition that were written at a smaller clean offset, or of another topic, do not count. */
export const partitionSchema = z
  .object({ _id: int, topicId: z.string(), base: int, cleanOffset: int })
  .transform(({ _id: partition, ...of }) => ({ partition, ...of }));
export type PartitionDocument = z.infer<typeof partitionSchema>;

/** Whether the document counts: `of` is its partition's. A late writer's may be of before the partition was rewritten. */
export function counts({ topicId, cleanOffset }: StoredDocument, of: PartitionDocument | undefined): boolean {
  return topicId === of?.topicId && cleanOffset >= of.base;
}

const number = { bsonType: ['int', 'long', 'double'] };
const text = { bsonType: 'string' };
const required = (...names: string[]) => ({ bsonType: 'object', required: ['_id', 'updatedAt', ...names] });

/** What the server itself refuses to store, where it can check documents. */
export const validators = {
  aggregates: {
    $jsonSchema: {
      ...required('aggregation', 'key', 'partition', 'n', 'sum', 'topicId', 'cleanOffset'),
      properties: {
        _id: text,
        aggregation: text,
        key: text,
        partition: { ...number, minimum: 0 },
        n: number,
        sum: number,
        topicId: text,
        cleanOffset: { ...number, minimum: 0 },
        updatedAt: { bsonType: 'date' },
      },
    },
  },
  partitions: {
    $jsonSchema: {
      ...required('topicId', 'base', 'cleanOffset'),
      properties: {
        _id: { ...number, minimum: 0 },
        topicId: text,
        base: { ...number, minimum: 0 },
        cleanOffset: { ...number, minimum: 0 },
        updatedAt: { bsonType: 'date' },
      },
    },
  },
};

export const indexes = [
  { key: { partition: 1, cleanOffset: 1 }, name: 'by_partition' },
  { key: { aggregation: 1, key: 1 }, name: 'by_aggregation_and_key' },
] as const;

/** Merges the partitions for readers that are none of ours; `average` is of what the aggregation sums, say the age. */
export const totalsPipeline = [
  { $match: { n: { $ne: 0 } } },
  { $lookup: { from: collections.partitions, localField: 'partition', foreignField: '_id', as: 'of' } },
  { $unwind: '$of' },
  { $match: { $expr: { $and: [{ $eq: ['$topicId', '$of.topicId'] }, { $gte: ['$cleanOffset', '$of.base'] }] } } },
  {
    $group: {
      _id: { aggregation: '$aggregation', key: '$key' },
      n: { $sum: '$n' },
      sum: { $sum: '$sum' },
      updatedAt: { $max: '$updatedAt' },
    },
  },
  { $match: { n: { $ne: 0 } } },
  {
    $project: {
      _id: 0,
      aggregation: '$_id.aggregation',
      key: '$_id.key',
      n: 1,
      sum: 1,
      average: { $divide: ['$sum', '$n'] },
      updatedAt: 1,
    },
  },
];
