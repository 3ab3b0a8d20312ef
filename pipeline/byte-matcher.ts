/** Looks for several byte strings in one pass. */
export interface ByteMatcher {
  /** Of the byte strings, the number of bytes of the longest. */
  readonly longest: number;
  lengthOf(value: number): number;
  /** Calls `on` with the number of each byte string that begins at `at`, in the order of the places. */
  find(bytes: Uint8Array, on: (value: number, at: number) => void): void;
}

/** Of so many byte strings nearly every pair of bytes stands in one, and three bytes tell better how far to go. */
const many = 500;

/**
 * Wu and Manber's search: two or three bytes say how far the next place is at which a byte string may end, so most bytes are
 * never looked at. Byte strings have two bytes or more; the shorter the shortest is, the slower it goes.
 */
export function createByteMatcher(values: readonly Uint8Array[]): ByteMatcher {
  const shortest = values.reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY);
  if (shortest < 2) throw new RangeError('a byte string to look for has two bytes or more');
  const width = values.length > many && shortest > 2 ? 3 : 2;
  const { shifts, endingWith } = createTables(values, { shortest, width });
  return {
    longest: values.reduce((most, { length }) => Math.max(most, length), 0),
    lengthOf: (number) => values[number]!.length,
    find(bytes, on) {
      const last = bytes.length - width;
      for (let end = shortest - width; end <= last;) {
        let block = (bytes[end]! << 8) | bytes[end + 1]!;
        if (width === 3) block = (block << 8) | bytes[end + 2]!;
        const shift = shifts[block]!;
        end += shift || 1;
        if (shift > 0) continue;
        const at = end - 1 + width - shortest;
        for (const number of endingWith.get(block) ?? []) if (standsAt(values[number]!, bytes, at)) on(number, at);
      }
    },
  };
}

interface Sizes {
  readonly shortest: number;
  readonly width: number;
}

function createTables(values: readonly Uint8Array[], { shortest, width }: Sizes) {
  const shifts = new Uint8Array(2 ** (8 * width)).fill(Math.min(255, shortest - width + 1));
  const endingWith = new Map<number, number[]>();
  for (const [number, value] of values.entries()) {
    for (let at = 0; at + width <= shortest; at += 1) {
      let block = 0;
      for (let i = 0; i < width; i += 1) block = (block << 8) | value[at + i]!;
      shifts[block] = Math.min(shifts[block]!, shortest - width - at);
      if (at + width < shortest) continue;
      const same = endingWith.get(block);
      if (same) same.push(number);
      else endingWith.set(block, [number]);
    }
  }
  return { shifts, endingWith };
}

function standsAt(value: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < value.length; i += 1) if (bytes[at + i] !== value[i]) return false;
  return true;
}
