import { canonicalJson } from './canonical-json.ts';
import type { Entry } from './entry.ts';
import type { Row, Value } from './value.ts';

export const mergeSides = ['mine', 'theirs', 'both'] as const;
export type MergeSide = (typeof mergeSides)[number];

/** A field that two editors of the same version left different. */
export interface MergeField {
  readonly section: string;
  readonly field: string;
  readonly base: Value | undefined;
  readonly mine: Value | undefined;
  readonly theirs: Value | undefined;
  /** What nobody needs to be asked: the side that alone changed it. null = both did. */
  readonly suggested: 'mine' | 'theirs' | null;
  /** Lists can be taken together. */
  readonly canTakeBoth: boolean;
}

export interface MergeEntries {
  /** The version that both began with. */
  readonly base: Entry;
  readonly mine: Entry;
  readonly theirs: Entry;
}

/** The fields in which the two differ, in the order of theirs, then of mine. */
export function mergeFields({ base, mine, theirs }: MergeEntries): readonly MergeField[] {
  const places = new Map([theirs, mine].flatMap(placesOf).map((place) => [place.join('.'), place]));
  return [...places.values()].flatMap(([section, field]) => {
    const at = ({ values }: Entry): Value | undefined => values[section]?.[field];
    const [was, here, there] = [at(base), at(mine), at(theirs)];
    if (isSame(here, there)) return [];
    const suggested = isSame(was, there) ? 'mine' : isSame(was, here) ? 'theirs' : null;
    const canTakeBoth = Array.isArray(here) && Array.isArray(there);
    return [{ section, field, base: was, mine: here, theirs: there, suggested, canTakeBoth }];
  });
}

/** Their entry with what was chosen of mine. */
export function mergeEntries(
  theirs: Entry,
  fields: readonly MergeField[],
  sideOf: (field: MergeField) => MergeSide,
): Entry {
  const values: Record<string, Record<string, Value>> = {};
  for (const [section, fieldsThere] of Object.entries(theirs.values)) values[section] = { ...fieldsThere };
  for (const field of fields) {
    const value = takenOf(field, sideOf(field));
    const section = (values[field.section] ??= {});
    if (value === undefined) delete section[field.field];
    else section[field.field] = value;
  }
  return { ...theirs, values };
}

function takenOf({ mine, theirs }: MergeField, side: MergeSide): Value | undefined {
  if (side !== 'both') return side === 'mine' ? mine : theirs;
  const members = [theirs, mine].flatMap((value) => (Array.isArray(value) ? (value as readonly (string | Row)[]) : []));
  return [...new Map(members.map((member) => [canonicalJson(member), member])).values()] as Value;
}

function placesOf({ values }: Entry): readonly (readonly [section: string, field: string])[] {
  return Object.entries(values).flatMap(([section, fields]) =>
    Object.keys(fields).map((field) => [section, field] as const),
  );
}

function isSame(a: Value | undefined, b: Value | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalJson(a) === canonicalJson(b);
}
