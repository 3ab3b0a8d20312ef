import { z } from 'zod';
import { beforeFirst, type JournalVerdict } from './journal.ts';
import { hex64, instant, type SignatureTools, type SignedVerdict, verifySigned } from './signed.ts';

/**
 * Where the journal ended at a moment, signed. Kept elsewhere it is an anchor: a journal that was cut, or written anew
 * from the beginning, no longer holds it.
 */
export const journalHeadSchema = z.strictObject({
  schema: z.literal('vigie-journal-head/1'),
  installation: hex64,
  at: instant,
  entries: z.number().int().nonnegative(),
  /** Of the last entry; 64 zeros where there is none. */
  hash: hex64,
});
export type JournalHead = z.infer<typeof journalHeadSchema>;

export interface HeadCheck {
  /** Whose signature it has to be; null = that of the key inside it. */
  readonly publicPem: string | null;
  readonly tools: SignatureTools;
}

export function verifyJournalHead(text: string, check: HeadCheck): SignedVerdict<JournalHead> {
  return verifySigned(text, { payload: journalHeadSchema, ...check });
}

/** Whether the journal, by the hashes of its entries in order, still holds what the head says. */
export function holdsHead(hashes: readonly string[], { entries, hash }: JournalHead): boolean {
  if (entries === 0) return hash === beforeFirst;
  return hashes[entries - 1] === hash;
}

/**
 * A chain that holds in itself, compared with the head that is kept beside it; null = there is none. A kill between a
 * line and its head leaves the journal one line ahead.
 */
export function verifyAgainstHead(verdict: JournalVerdict, head: string | null, check: HeadCheck): JournalVerdict {
  if (!verdict.ok) return verdict;
  const { entries, hashes } = verdict;
  const last = Math.max(entries, 1);
  if (head === null) return entries > 1 ? { ok: false, line: last, why: 'head-missing' } : verdict;
  const read = verifyJournalHead(head, check);
  if (!read.ok) return { ok: false, line: last, why: 'head-refused' };
  return faultOfHead({ entries, hashes }, read.signed.payload) ?? verdict;
}

/** Where a chain that holds in itself is not the one of which the head speaks; null = it is, and may have grown. */
export function faultOfHead(
  { entries, hashes }: Pick<Extract<JournalVerdict, { ok: true }>, 'entries' | 'hashes'>,
  head: JournalHead,
): Extract<JournalVerdict, { ok: false }> | null {
  if (entries < head.entries) return { ok: false, line: entries + 1, why: 'cut' };
  return holdsHead(hashes, head) ? null : { ok: false, line: Math.max(head.entries, 1), why: 'rewritten' };
}
