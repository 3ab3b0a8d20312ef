import type { DeletionClock, PendingCount } from './deletion-clock.ts';

/** What is to go. The names of data sets are those that the pipeline declares. */
export type ErasureScope =
  /** One person, in every data set. */
  | { readonly kind: 'person'; readonly id: string }
  /** What is older than a moment; `profiles` take their clean facts and their facts in the aggregates along. */
  | { readonly kind: 'older'; readonly dataSet: string; readonly beforeMs: number };

/** How much of one data set stands in one store. */
export interface StoreCount {
  readonly dataSet: string;
  readonly store: string;
  readonly n: number;
}

/** `n` would go; what a hold protects is not in it but in `held`. No thing is counted twice, also where scopes overlap. */
export interface ScopeCount extends StoreCount {
  readonly oldestMs: number | null;
  readonly newestMs: number | null;
  readonly held: number;
}

/** What the ledger wrote, and what has to be gone afterwards. */
export interface LedgerReceipt {
  readonly intentId: string;
  readonly effectiveUs: number;
  readonly rawEndOffsets: readonly number[];
  /** Byte strings to look for, as hexadecimal text: of one person, or a sample of many; wiped after the verification. */
  readonly values: readonly string[];
}

/** What was seen by another path than the one that deleted. */
export interface Verification {
  /** Of what was to go, without what is held: re-read and counted. */
  readonly remaining: readonly StoreCount[];
  /** Of what was to go what nobody gets any more, and a server has not removed yet. */
  readonly pending: readonly PendingCount[];
  /** Of each data set that was to go, from the settings of its store as they are now. */
  readonly clock: readonly DeletionClock[];
  /** They equal a recount. */
  readonly aggregatesAgree: boolean;
  readonly scan: {
    readonly kind: 'whole' | 'sample';
    readonly files: number;
    readonly bytes: number;
    readonly values: number;
    /** Places, never values. */
    readonly found: readonly string[];
    /** Servers that hold some of it, and whose disks nobody can look through from here. */
    readonly unread: readonly string[];
  };
}

/** What a purge that is closed has left to be looked at again: whom it was about is known to the ledger alone. */
export interface Closed<Signal> {
  readonly receipt: Omit<LedgerReceipt, 'values'>;
  readonly dataSets: readonly string[];
  /** What was older; empty where it was one person. */
  readonly older: readonly { readonly dataSet: string; readonly beforeMs: number }[];
  readonly signal: Signal;
}

export interface Erasing<Signal> {
  readonly scopes: readonly ErasureScope[];
  readonly receipt: LedgerReceipt;
  readonly signal: Signal;
}

/**
 * What a purge needs of the stores; `Signal` is the host's `AbortSignal`, which this pure project does not know. Every
 * step may be repeated after a kill, with the receipt of the first time, and comes to the same end.
 */
export interface ErasurePort<Signal> {
  count(scopes: readonly ErasureScope[], signal: Signal): Promise<readonly ScopeCount[]>;
  /** Writes the ledger durably (once for an intent) and collects what is to be looked for. Nothing is deleted. */
  record(intentId: string, scopes: readonly ErasureScope[], signal: Signal): Promise<LedgerReceipt>;
  /** Every transformer has finished the batch that may not have seen the ledger. */
  awaitBarrier(receipt: LedgerReceipt, signal: Signal): Promise<void>;
  /** One data set, in small transactions; what is held never goes. Resolves with what this call erased, by store. */
  erase(work: Erasing<Signal>, dataSet: string, on: (progress: EraseProgress) => void): Promise<readonly StoreCount[]>;
  /** The aggregates have folded the tombstones; runs the aggregator to the end where it is stopped. */
  settle(receipt: LedgerReceipt, signal: Signal): Promise<void>;
  verify(work: Erasing<Signal>): Promise<Verification>;
  /** Days later: what is still there of a purge that is closed. Deletes nothing. */
  recheck(closed: Closed<Signal>): Promise<Pick<Verification, 'remaining' | 'pending' | 'clock'>>;
}

export interface EraseProgress {
  readonly erased: number;
  readonly due: number;
}

export type HoldSubject =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'data-set'; readonly dataSet: string };

/** What enforces a hold where data is deleted: by a purge, an erasure, and automatic trimming. */
export interface HoldPort<Signal> {
  /** Durable when it resolves; the same id again changes nothing. */
  hold(holdId: string, subject: HoldSubject, signal: Signal): Promise<void>;
  /** An id that is not there is no error: it was lifted before. */
  lift(holdId: string, signal: Signal): Promise<void>;
  /** The ids of those that are enforced now. */
  enforced(signal: Signal): Promise<readonly string[]>;
}
