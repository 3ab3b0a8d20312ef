/** Looks for several byte strings in one pass. */
export interface ByteMatcher {
  /** Of the byte strings, the number of bytes of the longest. */
  readonly longest: number;
  lengthOf(value: number): number;
  /** Calls `on` with the number of each byte string that begins at `at`, in the order of the places. */
  find(bytes: Uint8Array, on: (value: number, at: number) => void): void;
}

const blocks = 2 ** 16;

/**
 * Wu and Manber's search: two bytes say how far the next place is at which a byte string may end, so most bytes are never
 * looked at. Byte strings have two bytes or more; the shorter the shortest is, the slower it goes.
 */
export function createByteMatcher(values: readonly Uint8Array[]): ByteMatcher {
  const shortest = Math.min(...values.map(({ length }) => length));
  if (shortest < 2) throw new RangeError('a byte string to look for has two bytes or more');
  const shifts = new Uint8Array(blocks).fill(Math.min(255, shortest - 1));
  const endingWith = new Map<number, number[]>();
  for (const [number, value] of values.entries()) {
    for (let at = 0; at + 1 < shortest; at += 1) {
      const block = (value[at]! << 8) | value[at + 1]!;
      shifts[block] = Math.min(shifts[block]!, shortest - 2 - at);
      if (at + 2 === shortest) endingWith.set(block, [...(endingWith.get(block) ?? []), number]);
    }
  }
  return {
    longest: Math.max(...values.map(({ length }) => length)),
    lengthOf: (number) => values[number]!.length,
    find(bytes, on) {
      let end = shortest - 2;
      while (end + 1 < bytes.length) {
        const block = (bytes[end]! << 8) | bytes[end + 1]!;
        const shift = shifts[block]!;
        end += shift || 1;
        if (shift > 0) continue;
        const at = end + 1 - shortest;
        for (const number of endingWith.get(block) ?? []) if (standsAt(values[number]!, bytes, at)) on(number, at);
      }
    },
  };
}

function standsAt(value: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < value.length; i += 1) if (bytes[at + i] !== value[i]) return false;
  return true;
}
