import { formatsByNationality } from './formats.ts';
import type { NationalityWords } from './nationality-words.ts';
import { parsePattern, type Pattern } from './patterns.ts';
import { transliterate } from './transliterate.ts';
import { europeanWords } from './words-europe.ts';
import { otherWords } from './words-world.ts';

export interface Name {
  /** As JSON text, with its quotes. */
  readonly json: string;
  /** As it stands in an e-mail address. */
  readonly mail: string;
}

/** A nationality with everything prepared, so that making a user is look-ups and concatenation. */
export interface Nationality {
  readonly nat: string;
  readonly countryJson: string;
  readonly titles: { readonly male: readonly string[]; readonly female: readonly string[] };
  readonly male: readonly Name[];
  readonly female: readonly Name[];
  readonly last: readonly Name[];
  /** City and state together, as JSON members. */
  readonly places: readonly string[];
  readonly streets: readonly string[];
  readonly phones: readonly Pattern[];
  readonly cells: readonly Pattern[];
  readonly postcodeRange: readonly [number, number] | null;
  readonly postcodes: readonly Pattern[];
  readonly id: { readonly nameJson: string; readonly pattern: Pattern } | null;
}

/** The 21 nationalities, by code. */
export function createNationalities(): readonly Nationality[] {
  const words = [...europeanWords, ...otherWords].sort((a, b) => (a.nat < b.nat ? -1 : 1));
  return words.map(toNationality);
}

export function toName(word: string): Name {
  return { json: JSON.stringify(word), mail: transliterate(word) };
}

function toNationality(words: NationalityWords): Nationality {
  const formats = formatsByNationality[words.nat]!;
  const [first, second] = formats.postcode;
  const isRange = typeof first === 'number' && typeof second === 'number';
  return {
    nat: words.nat,
    countryJson: JSON.stringify(words.country),
    titles: titlesOf(words.nat),
    male: words.male.split('|').map(toName),
    female: words.female.split('|').map(toName),
    last: words.last.split('|').map(toName),
    places: toPlaces(words),
    streets: words.streets.split('|').map((street) => JSON.stringify(street)),
    phones: formats.phones.map(parsePattern),
    cells: formats.cells.map(parsePattern),
    postcodeRange: isRange ? [first, second] : null,
    postcodes: isRange ? [] : formats.postcode.map((pattern) => parsePattern(String(pattern))),
    id: formats.id === null ? null : { nameJson: JSON.stringify(formats.id[0]), pattern: parsePattern(formats.id[1]) },
  };
}

function titlesOf(nat: string): Nationality['titles'] {
  if (nat === 'CH') return { male: ['Monsieur'], female: ['Mademoiselle', 'Madame'] };
  return { male: ['Mr'], female: ['Miss', 'Mrs', 'Ms'] };
}

function toPlaces(words: NationalityWords): readonly string[] {
  const states = words.states.split('|');
  const cities = words.cities.split('|');
  return cities.flatMap((city) =>
    states.map((state) => `"city":${JSON.stringify(city)},"state":${JSON.stringify(state)}`),
  );
}
