import { z } from 'zod';
import { contentRejectionCodes } from './rejection.ts';
import type { Origin } from './topics.ts';

const count = z.number().int().nonnegative();

/** Rejections for what a record holds; who was erased stays away, and what expired is gone. */
export const redriveWishSchema = z.object({ codes: z.array(z.enum(contentRejectionCodes)).min(1) });
export type RedriveWish = z.infer<typeof redriveWishSchema>;

/** What would become of the rejections of the wished reasons: `rejected` is the sum of the others. */
export const redrivePlanSchema = z.object({
  rejected: count,
  /** Retention took the record, or it was erased where it stood. */
  gone: count,
  /** Published again already. */
  done: count,
  /** Of persons who were erased since: they stay away. */
  barred: count,
  /** Would be rejected again as they are now. */
  failing: count,
  passing: count,
});
export type RedrivePlan = z.infer<typeof redrivePlanSchema>;

export interface RedriveProgress {
  readonly published: number;
  readonly of: number;
}

/** The source that a redriven record names; its position is the place of the record that was rejected. */
export const redriveSource = 'redrive';

/** So many users a message may hold to be found again. */
export const mostUsers = 2 ** 16;

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
