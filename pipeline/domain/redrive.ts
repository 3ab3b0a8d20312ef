import { z } from 'zod';
import { contentRejectionCodes } from './rejection.ts';
import type { Origin } from './topics.ts';

const count = z.number().int().nonnegative();

/** So many users a message may hold to be found again. */
export const mostUsers = 2 ** 16;

const placeSchema = z.object({ partition: count, offset: count, index: count.max(mostUsers - 1) });

/** Rejections for what a record holds, by reason; or single ones, by their place in `users.raw`. */
export const redriveWishSchema = z.union([
  z.strictObject({ codes: z.array(z.enum(contentRejectionCodes)).min(1) }),
  z.strictObject({ places: z.array(placeSchema).min(1).max(1000) }),
]);
export type RedriveWish = z.infer<typeof redriveWishSchema>;

/** What would become of the wished rejections: `rejected` is the sum of the others. */
export const redrivePlanSchema = z.object({
  rejected: count,
  /** No rejection is kept of this place. */
  unknown: count,
  /** Retention took the record, or it was erased where it stood. */
  gone: count,
  /** Published again already. */
  done: count,
  /** Of persons who were erased: they stay away. */
  barred: count,
  /** Would be rejected again as they are now. */
  failing: count,
  passing: count,
});
export type RedrivePlan = z.infer<typeof redrivePlanSchema>;

/** `passing` is what was published; of a redrive that was cancelled, `left` would have been, too. */
export const redriveResultSchema = redrivePlanSchema.extend({ ended: z.enum(['done', 'cancelled']), left: count });
export type RedriveResult = z.infer<typeof redriveResultSchema>;

export const emptyPlan: RedrivePlan = { rejected: 0, unknown: 0, gone: 0, done: 0, barred: 0, failing: 0, passing: 0 };

export interface RedriveProgress {
  readonly published: number;
  readonly of: number;
}

/** The source that a redriven record names; its position is the place of the record that was rejected. */
export const redriveSource = 'redrive';

/** The place as one number, within a partition: a record is redriven into the partition that it came from. */
export function toRedrivePosition({ offset, index }: Pick<Origin, 'offset' | 'index'>): number {
  return offset * mostUsers + index;
}

/** Where a record that was redriven stood when it was rejected; null for any other. */
export function redrivenFrom(headers: {
  readonly source?: string;
  readonly position?: number;
}): Pick<Origin, 'offset' | 'index'> | null {
  const { source, position } = headers;
  if (source !== redriveSource || position === undefined) return null;
  return { offset: Math.floor(position / mostUsers), index: position % mostUsers };
}
