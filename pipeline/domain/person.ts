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
