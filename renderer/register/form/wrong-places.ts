import { parseEntry } from '../../../gdpr-register/entry.ts';
import type { Entry } from '../../../gdpr-register/entry.ts';
import type { Text } from '../../../gdpr-register/field.ts';
import { formPlace } from './filled-entry.ts';
import { placeText, withValue } from './place.ts';
import type { Place } from './place.ts';

export interface WrongPlace {
  readonly place: Place;
  readonly why: Text;
}

/** What stands in the form and cannot be saved, and why. */
export function wrongPlaces(entry: Entry): readonly WrongPlace[] {
  const parsed = parseEntry(entry);
  return parsed.ok ? [] : parsed.problems.map(({ path, why }) => ({ place: formPlace(entry, path), why }));
}

/** The entry as far as it can be saved. */
export function withoutWrong(entry: Entry, wrong: readonly WrongPlace[]): Entry {
  return wrong.reduce((left, { place }) => withValue(left, wholeValue(place), undefined), entry);
}

/** Of a list with a wrong member nothing can be saved. */
function wholeValue(place: Place): Place {
  return typeof place.at(-1) === 'number' ? place.slice(0, -1) : place;
}

export function byPlace(wrong: readonly WrongPlace[]): ReadonlyMap<string, Text> {
  return new Map(wrong.map(({ place, why }) => [placeText(place), why]));
}

export function isSameWrong(a: ReadonlyMap<string, Text>, b: ReadonlyMap<string, Text>): boolean {
  return a.size === b.size && [...a].every(([place, why]) => b.get(place)?.en === why.en);
}
