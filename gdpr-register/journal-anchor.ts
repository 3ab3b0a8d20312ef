import { faultOfHead, type HeadCheck, verifyJournalHead } from './journal-head.ts';
import type { JournalFault, JournalVerdict } from './journal.ts';
import type { Flaw } from './signed.ts';

/** Characters of the longest text that is read as an anchor; one has some 600. */
export const mostAnchorText = 100_000;

/** What a head that was kept elsewhere, an anchor, says of the journal as it is now. */
export type AnchorVerdict =
  /** The journal had `entries` lines at `at`, and `added` came since. */
  | { readonly kind: 'holds'; readonly at: string; readonly entries: number; readonly added: number }
  /** The journal is not the one of which the anchor speaks, or it does not hold in itself. */
  | { readonly kind: 'broken'; readonly at: string; readonly line: number; readonly why: JournalFault }
  /** It is no anchor of this installation: nothing is said of the journal. */
  | { readonly kind: 'refused'; readonly flaw: Flaw };

export interface AnchoredJournal {
  /** Of its lines alone. */
  readonly chain: JournalVerdict;
  /** Of its lines and the head that is kept beside them. */
  readonly journal: JournalVerdict;
}

/**
 * The anchor speaks before the head beside the journal: who cuts the journal can take that head away with it, or bring
 * back an older one.
 */
export function verifyAnchor(text: string, { chain, journal }: AnchoredJournal, check: HeadCheck): AnchorVerdict {
  const read = verifyJournalHead(text, check);
  if (!read.ok) return { kind: 'refused', flaw: read.flaw };
  // Without a key this installation has signed nothing yet.
  if (check.publicPem === null) return { kind: 'refused', flaw: 'other-signer' };
  const { at, entries } = read.signed.payload;
  if (!chain.ok) return { kind: 'broken', at, line: chain.line, why: chain.why };
  const fault = faultOfHead(chain, read.signed.payload) ?? (journal.ok ? null : journal);
  if (fault !== null) return { kind: 'broken', at, line: fault.line, why: fault.why };
  return { kind: 'holds', at, entries, added: chain.entries - entries };
}
