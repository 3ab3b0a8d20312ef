import { z } from 'zod';
import { rejectionCodes } from './rejection.ts';

const count = z.number().int().nonnegative();

/** What `users.rejected` says of a record: where it is in `users.raw`, and why it was not stored. */
export const rejectedPointerSchema = z.object({
  partition: count,
  offset: count,
  index: count,
  code: z.enum(rejectionCodes),
});
export type RejectedPointer = z.infer<typeof rejectedPointerSchema>;

/** With when the record was created. */
export const rejectionSchema = rejectedPointerSchema.extend({ atMs: z.number() });
export type Rejection = z.infer<typeof rejectionSchema>;

export const newestRejectionsSchema = z.object({
  /** The newest first. */
  rejections: z.array(rejectionSchema),
  /** How many pointers were looked at for them, and how many there are, of any reason, in the time that is asked for. */
  looked: count,
  there: count,
});
export type NewestRejections = z.infer<typeof newestRejectionsSchema>;
