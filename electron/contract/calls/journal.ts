import { z } from 'zod';
import { journalEntrySchema, journalFaults } from '../../../gdpr-register/journal.ts';
import { defineCall, defineStream } from '../procedure.ts';

const nothing = z.object({});
const line = z.number().int().positive();

/** The journal of the register: who did what, when, bound line by line. */
export const journalCalls = {
  /** The newest lines with a number below `before`, oldest first; `damaged` are those of them that cannot be read. */
  'journal.read': defineCall(
    z.object({ before: line.optional(), limit: z.number().int().min(1).max(10_000) }),
    z.object({ entries: z.array(journalEntrySchema), damaged: z.array(line), total: z.number().int() }),
  ),
  /** Reads all of it; the first line that is not as it was written, or the hash of the last entry. */
  'journal.verify': defineCall(
    nothing,
    z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), entries: z.number().int(), head: z.string() }),
      z.object({ ok: z.literal(false), line, why: z.enum(journalFaults) }),
    ]),
  ),
  /** What is added while it is listened to, in groups. */
  journal: defineStream(nothing, z.object({ entries: z.array(journalEntrySchema) }), 'all'),
} as const;
