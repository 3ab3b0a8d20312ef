import type { DataSetName, DataStoreName } from './data-sets.ts';

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

export interface ErasureVerification {
  readonly remaining: readonly ErasedCount[];
  readonly aggregatesAgree: boolean;
  readonly scan: {
    readonly kind: 'whole' | 'sample';
    readonly files: number;
    readonly bytes: number;
    readonly values: number;
    /** Places, never values. */
    readonly found: readonly string[];
  };
}

export interface ErasureProgress {
  readonly erased: number;
  readonly due: number;
}
