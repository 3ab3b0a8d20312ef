import type { DataSetName, DataStoreName } from './data-sets.ts';
import type { DeletionClock } from './deletion-clock.ts';

/** What is to go. A name that is none of a data set asks for nothing here. */
export type ErasureScope =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'older'; readonly dataSet: string; readonly beforeMs: number };

export interface ErasedCount {
  readonly dataSet: DataSetName;
  readonly store: DataStoreName;
  readonly n: number;
}

/** `n` would go, of which the oldest and newest are named; `held` is what a hold keeps. */
export interface DueCount extends ErasedCount {
  readonly oldestMs: number | null;
  readonly newestMs: number | null;
  readonly held: number;
}

/** What the ledger wrote of an intent, and what is looked for when everything is done. */
export interface ErasureReceipt {
  readonly intentId: string;
  readonly effectiveUs: number;
  readonly rawEndOffsets: readonly number[];
  /** Hexadecimal. */
  readonly values: readonly string[];
}

/** Logically gone, and still on a server's disks: `untilMs` at the latest, null = for ever as it is set. */
export interface PendingCount extends ErasedCount {
  readonly untilMs: number | null;
}

/** What is there of what was to go. */
export interface ErasureRest {
  readonly remaining: readonly ErasedCount[];
  readonly pending: readonly PendingCount[];
  readonly clock: readonly DeletionClock[];
}

export interface ErasureVerification extends ErasureRest {
  readonly aggregatesAgree: boolean;
  readonly scan: {
    readonly kind: 'whole' | 'sample';
    readonly files: number;
    readonly bytes: number;
    readonly values: number;
    /** Places, never values. */
    readonly found: readonly string[];
    /** Servers whose disks nobody can look through from here. */
    readonly unread: readonly string[];
  };
}

export interface ErasureProgress {
  readonly erased: number;
  readonly due: number;
}
