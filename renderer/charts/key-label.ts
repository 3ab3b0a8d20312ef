import { countryNumbers } from './country-codes.ts';

/** Words for the keys that are not names. */
export interface KeyWords {
  readonly unknown: string;
  readonly genders: Readonly<Record<string, string>>;
}

/** Gives the name of a country by its code; `Intl.DisplayNames` does. */
export interface RegionNames {
  of(code: string): string | undefined;
}

/**
 * The words for a key of an aggregate: a country's name for its ISO 3166-1 code, the word for a gender or for
 * `unknown`, an en dash in a band; any other key as it is. It goes by the key's form, so that a new aggregation needs
 * no entry here.
 */
export function keyLabel(key: string, words: KeyWords, regions: RegionNames): string {
  if (key === 'unknown') return words.unknown;
  if (countryNumbers.has(key)) return regions.of(key) ?? key;
  // An own property only: `constructor` is a key like any other.
  if (Object.hasOwn(words.genders, key)) return words.genders[key] ?? key;
  return /^\d+-\d+$/.test(key) ? key.replace('-', '–') : key;
}
