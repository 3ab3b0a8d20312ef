import { z } from 'zod';
import { noRejections, rejectionCodes } from './rejection.ts';

const count = z.number().int().nonnegative();

/**
 * What the transformer commits per raw partition: one value, so that counts ride with the offset (rule 3 of Delivery).
 * Kept in the log (the group's position) and in the profile store.
 */
export const committedValueSchema = z.object({
  /** Which making of the topic the offset belongs to. */
  topicId: z.string(),
  partitions: count,
  /** The next offset to read. */
  offset: count,
  /** Effective time of the last record, microseconds; 0 before the first. */
  effectiveUs: count,
  /** Users met so far (a message may hold several, or none). */
  seen: count,
  stored: count,
  rejected: z.record(z.enum(rejectionCodes), count),
  ageMismatches: count,
  /** Last position of each source that was met in this partition. */
  sources: z.record(z.string(), count),
  /** The fixed processing day, or null for each record's own day. */
  asOf: z.string().nullable(),
  transformVersion: count,
  /** From which offset on these two hold, where others held below it. */
  policyFrom: count.optional(),
  /** After a rewind: the next offset below `offset` to be processed again, and the effective time before it (P-RWD-1). */
  again: z.object({ offset: count, effectiveUs: count }).optional(),
});

export type CommittedValue = z.infer<typeof committedValueSchema>;

export interface CommittedStart {
  readonly topicId: string;
  readonly partitions: number;
  readonly offset: number;
  readonly asOf: string | null;
  readonly transformVersion: number;
}

export function emptyCommittedValue(start: CommittedStart): CommittedValue {
  return {
    ...start,
    effectiveUs: 0,
    seen: 0,
    stored: 0,
    rejected: { ...noRejections },
    ageMismatches: 0,
    sources: {},
  };
}

export function parseCommittedValue(text: string): CommittedValue {
  return committedValueSchema.parse(JSON.parse(text));
}
