import { z } from 'zod';

const count = z.number().int().nonnegative();

/** Where the transformer is to begin again: at an offset, or at the first message from a time on. */
export const rewindWishSchema = z.object({
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('offset'), offset: count }),
    z.object({ kind: z.literal('time'), atMs: count }),
  ]),
  /** One raw partition; null = all of them. */
  partition: count.nullable(),
});
export type RewindWish = z.infer<typeof rewindWishSchema>;

/** What a rewind brings back of one raw partition: from `from`, included, to `to`, excluded. */
const partitionRewindSchema = z.object({
  partition: count,
  from: count,
  /** Where counting stands: what lies below is counted already. */
  to: count,
  records: count,
  /** Messages that were asked for and that retention took; null = how many cannot be told. */
  gone: count.nullable(),
  /** When the first and the last of them were created; null where there are none. */
  oldestMs: z.number().nullable(),
  newestMs: z.number().nullable(),
});
export type PartitionRewind = z.infer<typeof partitionRewindSchema>;

export const rewindPlanSchema = z.object({
  partitions: z.array(partitionRewindSchema),
  records: count,
  /** Of them, those that are empty, or of erased persons, and stay away; null = too many to look at. */
  erased: count.nullable(),
});
export type RewindPlan = z.infer<typeof rewindPlanSchema>;
