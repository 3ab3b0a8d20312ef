import type { DataSetName, DataStoreName } from './data-sets.ts';
import type { Origin } from './topics.ts';

/** Who is meant. E-mail and phone are hashed at once, and never stored, logged or sent on. */
export type PersonQuery =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'phone'; readonly phone: string };

/** Per data set and store how many records are of the person; data sets that hold none have 0. */
export type PersonCounts = Readonly<Record<DataSetName, Readonly<Partial<Record<DataStoreName, number>>>>>;

export interface FoundPerson {
  /** The ids that what was asked for belongs to: an e-mail address or a telephone number may be of several persons. */
  readonly ids: readonly string[];
  /** Those of them who are kept out of every aggregate. */
  readonly restricted: readonly string[];
  /** The newest erasure of each of them that the ledger knows. */
  readonly erased: readonly PersonErasure[];
  readonly found: PersonCounts;
}

export interface PersonErasure {
  readonly id: string;
  /** The purge whose certificate proves it. */
  readonly purge: string;
  readonly atMs: number;
}

/** One thing that is held of a person. */
export interface HeldItem {
  readonly dataSet: DataSetName;
  readonly store: DataStoreName;
  /** For people: the partition and offset, the table, or the file. */
  readonly place: string;
  /** Since when it is held; null where that is not known. */
  readonly sinceMs: number | null;
  /** The raw record that it was made from. */
  readonly origin: Origin | null;
  /** The source that the raw record came from, where it says so. */
  readonly source: string | null;
  /** The person's own data, as JSON; a text where it is none. */
  readonly value: unknown;
}

/** Whose data is collected: by the id, by the e-mail address or telephone number that they gave, or by both. */
export interface PersonToCollect {
  readonly id: string | null;
  readonly contact: PersonQuery | null;
}

/** Everything that is held of one person. */
export interface PersonDossier {
  /** Null where only records without one hold the contact. */
  readonly id: string | null;
  readonly collectedMs: number;
  readonly restricted: boolean;
  readonly items: readonly HeldItem[];
}

export const correctionFields = [
  'fullName',
  'title',
  'username',
  'gender',
  'nationality',
  'inscription',
  'bornOn',
  'email',
  'phone',
  'address',
] as const;
export type CorrectionField = (typeof correctionFields)[number];

/** Corrected values in clear; null = the person has none. Of `bornOn` only the age is kept, of the last three a hash. */
export type Corrections = Readonly<Partial<Record<CorrectionField, string | null>>>;

export interface Rectified {
  /** `replaced`: the source said something newer meanwhile, which holds. `refused`: the named fields do not fit. */
  readonly outcome: 'rectified' | 'replaced' | 'refused' | 'not-stored';
  readonly fields: readonly CorrectionField[];
}
