import { z } from 'zod';
import { journalEntrySchema, journalFaults } from '../../../gdpr-register/journal.ts';
import { mostAnchorText } from '../../../gdpr-register/journal-anchor.ts';
import { flaws, instant } from '../../../gdpr-register/signed.ts';
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
  /** The same, against the text of an anchor: a signed head of this journal that was kept elsewhere. */
  'journal.compare': defineCall(
    z.object({ anchor: z.string().max(mostAnchorText) }),
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('holds'), at: instant, entries: z.number().int(), added: z.number().int() }),
      z.object({ kind: z.literal('broken'), at: instant, line, why: z.enum(journalFaults) }),
      z.object({ kind: z.literal('refused'), flaw: z.enum(flaws) }),
    ]),
  ),
  /** What is added while it is listened to, in groups. */
  journal: defineStream(nothing, z.object({ entries: z.array(journalEntrySchema) }), 'all'),
} as const;
