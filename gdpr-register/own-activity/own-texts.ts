import type { OwnSource } from './configuration.ts';

/** What the activity of this pipeline says, in one language. */
export interface OwnTexts {
  readonly title: string;
  readonly purposes: readonly { readonly purpose: string; readonly details: string }[];
  readonly subjects: { readonly category: string; readonly details: string };
  readonly persons: Readonly<Record<OwnSource['kind'], string>>;
  readonly kept: Readonly<Record<'clear' | 'keyed-hash' | 'dropped', string>>;
  readonly derived: string;
  readonly rejected: string;
  readonly grounds: Readonly<Record<'profiles' | 'raw' | 'exports' | 'logs', string>>;
  source(source: OwnSource): string;
  readonly local: string;
  server(products: readonly string[]): string;
  readonly operators: { readonly name: string; readonly details: string };
  operator(product: string): string;
  readonly measures: Readonly<
    Record<
      | 'files'
      | 'access'
      | 'contacts'
      | 'dropped'
      | 'logs'
      | 'journal'
      | 'erasure'
      | 'window'
      | 'encrypted'
      | 'authenticated',
      string
    >
  >;
  readonly exercise: string;
  notes(day: string, source: OwnSource): string;
}
