import { z } from 'zod';
import { beforeFirst } from './journal.ts';
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

export function verifyJournalHead(
  text: string,
  check: { readonly publicPem: string | null; readonly tools: SignatureTools },
): SignedVerdict<JournalHead> {
  return verifySigned(text, { payload: journalHeadSchema, ...check });
}

/** Whether the journal, by the hashes of its entries in order, still holds what the head says. */
export function holdsHead(hashes: readonly string[], { entries, hash }: JournalHead): boolean {
  if (entries === 0) return hash === beforeFirst;
  return hashes[entries - 1] === hash;
}
