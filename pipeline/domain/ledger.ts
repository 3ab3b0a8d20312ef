/**
 * `erased` and `older` say what must not come back, `restricted` who is in no aggregate, `held` what nobody may erase,
 * `retention` after how long a topic removed its records by itself before it was held.
 */
export const ledgerKinds = ['erased', 'restricted', 'held', 'older', 'retention'] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** One line of the ledger. It names nobody: a person is the hash of the id under the ledger's own key. */
export interface LedgerEntry {
  readonly kind: LedgerKind;
  /** 64 hexadecimal digits for a person, else the name of a data set. */
  readonly subject: string;
  /** Who asked: a purge's intent, a hold, a request. The same one again changes nothing. */
  readonly intentId: string;
  /** When it was asked, microseconds: above every effective time that was given before, below those to come. */
  readonly effectiveUs: number;
  /** Per raw partition the end at the request: what stands below came before it. */
  readonly rawEndOffsets: readonly number[];
  /** Of `older`: what was created before is meant. Of `retention`: how many milliseconds. */
  readonly beforeMs: number | null;
}

/** What names an entry. */
export type LedgerName = Pick<LedgerEntry, 'kind' | 'subject' | 'intentId'>;
