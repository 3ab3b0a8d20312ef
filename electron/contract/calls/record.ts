import { z } from 'zod';
import { personPathSchema } from '../../../pipeline/domain/person-path.ts';
import { newestRejectionsSchema } from '../../../pipeline/domain/rejected.ts';
import { rejectionCodes } from '../../../pipeline/domain/rejection.ts';
import { timeWindowSchema } from '../../../pipeline/domain/time-window.ts';
import { defineCall, defineStream } from '../procedure.ts';
import { personIdSchema } from './person-id.ts';
import { problemSchema } from './problem.ts';

/** So many rows are shown of what may be millions. */
export const shownRows = 300;

const text = z.string().nullable();

/** Fields of which the store has a keyed hash alone, or nothing: the hash itself is nobody's to see. */
export const protectedFields = ['email', 'phone', 'address'] as const;
export type ProtectedField = (typeof protectedFields)[number];

/** A profile as the window shows it. */
const shownProfileSchema = z.object({
  id: z.string(),
  receivedMs: z.number(),
  fullName: z.string(),
  age: z.number(),
  nationality: text,
  gender: text,
  domainName: z.string(),
  inscription: text,
  /** Whether there is a hash. */
  protected: z.record(z.enum(protectedFields), z.boolean()),
});
export type ShownProfile = z.infer<typeof shownProfileSchema>;

const window = timeWindowSchema.nullable().default(null);

/** What is in the stores, record by record: looked at while somebody listens, and kept nowhere. */
export const recordCalls = {
  /** One person, and where their record is at each step. The journal says that somebody looked. */
  'record.find': defineCall(
    z.object({ id: personIdSchema }),
    personPathSchema.extend({ profile: shownProfileSchema.nullable() }),
  ),
  /** Nobody who is restricted, and nobody who was erased. */
  record: defineStream(
    z.object({
      window,
      /** Only these, as far as they may still be shown: what a reader who paused has before them. */
      held: z.array(personIdSchema).max(shownRows).nullable().default(null),
    }),
    z.object({
      atMs: z.number(),
      store: z.string(),
      /** The newest first; as they were asked for where they are held. */
      rows: z.array(shownProfileSchema),
      /** How many of those that were looked at are left out. */
      hidden: z.number().int().nonnegative(),
      problem: problemSchema,
    }),
    'newest',
  ),
  /** Pointers of `users.rejected`: never content. */
  rejection: defineStream(
    z.object({ code: z.enum(rejectionCodes).nullable().default(null), window }),
    newestRejectionsSchema.extend({ atMs: z.number(), problem: problemSchema }),
    'newest',
  ),
} as const;
