import type { Entry } from '../entry.ts';
import type { Hindrance } from '../bound-retention.ts';
import type { FieldPath } from '../fields.ts';
import type { Observed } from './observed.ts';

interface At {
  /** The place in the entry, or the field in which what is missing belongs. */
  readonly path: FieldPath;
}

/** A claim of the register that the system does not meet, or the other way round. */
export type Drift = At &
  (
    | {
        readonly code: 'retention-setting';
        readonly dataSet: string;
        readonly declared: string;
        readonly found: string;
      }
    | {
        readonly code: 'retention-overdue';
        readonly dataSet: string;
        readonly declared: string;
        readonly n: number;
        readonly oldestMs: number | null;
      }
    | {
        readonly code: 'retention-not-executed';
        readonly dataSet: string;
        readonly declared: string;
        readonly why: Hindrance;
      }
    | {
        readonly code: 'server-retention';
        readonly dataSet: string;
        readonly declared: string;
        /** null = the server never removes it. */
        readonly foundMs: number | null;
      }
    /** A hold keeps it, and its server removes it by itself. */
    | { readonly code: 'held-removed'; readonly dataSet: string; readonly foundMs: number }
    | { readonly code: 'profiles-expire'; readonly seconds: number }
    | { readonly code: 'field-undeclared'; readonly field: string }
    | { readonly code: 'field-unseen'; readonly field: string }
    | { readonly code: 'field-unknown'; readonly field: string }
    | { readonly code: 'store-undeclared'; readonly store: string }
    | { readonly code: 'store-absent'; readonly store: string }
    | { readonly code: 'measure-failed'; readonly measure: string }
  );

export interface Counting {
  readonly id: string;
  /** Of the version that counts. */
  readonly entry: Entry;
}

export interface DriftContext {
  readonly activity: Counting;
  readonly activities: readonly Counting[];
  readonly observed: Observed;
  readonly answersForAll: boolean;
}

/** What a drift is about, for whoever asks for its fix: the same again finds the same. */
export function aboutOf(drift: Drift): string {
  switch (drift.code) {
    case 'retention-setting':
    case 'retention-overdue':
    case 'retention-not-executed':
    case 'server-retention':
      return [...drift.path, drift.dataSet].join('.');
    case 'field-undeclared':
    case 'field-unseen':
    case 'field-unknown':
      return drift.field;
    case 'store-undeclared':
    case 'store-absent':
      return drift.store;
    case 'held-removed':
      return drift.dataSet;
    case 'profiles-expire':
      return 'profiles';
    case 'measure-failed':
      return drift.measure;
  }
}
