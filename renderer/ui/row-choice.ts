/** Rows of a table that are chosen one by one, a range of them, or all that are there; by the keys of the rows. */
export interface RowChoice<T> {
  readonly chosen: ReadonlySet<string>;
  readonly changed: (chosen: ReadonlySet<string>) => void;
  /** Some rows cannot be chosen. */
  readonly isOffered: (row: T) => boolean;
  /** What a row's box is called, for screen readers. */
  readonly labelOf: (row: T) => string;
  readonly allLabel: string;
}

/** A row is turned on or off, with all between it and `from`, the row that was turned last, where that is there. */
export interface Turn {
  /** The rows that are offered, in their order. */
  readonly keys: readonly string[];
  readonly from: string | null;
  readonly to: string;
  readonly isOn: boolean;
}

export function turnRows(chosen: ReadonlySet<string>, { keys, from, to, isOn }: Turn): ReadonlySet<string> {
  const [first, last] = [keys.indexOf(from ?? to), keys.indexOf(to)].toSorted((a, b) => a - b);
  const turned = first === -1 ? [to] : keys.slice(first, last! + 1);
  return isOn ? withKeys(chosen, turned) : withoutKeys(chosen, turned);
}

export function withKeys(chosen: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  return new Set([...chosen, ...keys]);
}

export function withoutKeys(chosen: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  const gone = new Set(keys);
  return new Set([...chosen].filter((key) => !gone.has(key)));
}

export type ChosenShare = 'none' | 'some' | 'all';

export function shareOf(chosen: ReadonlySet<string>, keys: readonly string[]): ChosenShare {
  const count = keys.filter((key) => chosen.has(key)).length;
  if (count === 0) return 'none';
  return count === keys.length ? 'all' : 'some';
}
