import type { Entry } from '../../../gdpr-register/entry.ts';
import type { Row, Value } from '../../../gdpr-register/value.ts';

/** Where a value stands in an entry: section, field, and in rows the number of the row and its column. */
export type Place = readonly (string | number)[];

/** What a value is in a tree that is walked by a place. */
type Node = Value | Row | Readonly<Record<string, Readonly<Record<string, Value>>>> | undefined;

/** What stands there; undefined where nothing was filled in. */
export function valueAt(entry: Entry, place: Place): Value | undefined {
  const found = place.reduce<Node>((node, step) => childOf(node, step), entry.values);
  return found as Value | undefined;
}

/** The entry with another value there; undefined takes it away. What stands beside it stays the same object. */
export function withValue(entry: Entry, place: Place, value: Value | undefined): Entry {
  return { ...entry, values: replaced(entry.values, place, value) as Entry['values'] };
}

export function rowsAt(entry: Entry, place: Place): readonly Row[] {
  const value = valueAt(entry, place);
  return Array.isArray(value) ? (value as readonly Row[]) : [];
}

/** As one text: for names of elements and for keys. */
export function placeText(place: Place): string {
  return place.join('.');
}

function childOf(node: Node, step: string | number): Node {
  if (typeof node !== 'object' || !Object.hasOwn(node, step)) return undefined;
  return (node as Readonly<Record<string | number, Node>>)[step];
}

function replaced(node: Node, [step, ...rest]: Place, value: Value | undefined): Node {
  if (step === undefined) return value;
  const inner = replaced(childOf(node, step), rest, value);
  if (typeof step === 'number') return (Array.isArray(node) ? node : []).with(step, inner as Row) as readonly Row[];
  const { [step]: _, ...others } = (node ?? {}) as Row;
  return inner === undefined ? others : { ...others, [step]: inner as Value };
}
