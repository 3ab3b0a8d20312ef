const golden = 0x9e3779b1;
const wordSize = 2 ** 32;

/** murmur3's finaliser: a bijection of 32-bit integers, so different inputs never meet. */
export function scramble(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** 32 bits that depend on all three; for one seed and salt, different positions below 2^32 give different ones. */
export function mix(seed: number, position: number, salt: number): number {
  const ofSeed = scramble((seed | 0) ^ scramble(Math.floor(seed / wordSize) ^ Math.imul(salt, golden)));
  const ofHigh = position < wordSize ? ofSeed : scramble(ofSeed ^ Math.floor(position / wordSize));
  return scramble(position ^ ofHigh);
}

/** A small generator (mulberry32) that is restarted for every record, so that any record can be made alone. */
export class Draw {
  #state = 0;

  restart(state: number): void {
    this.#state = state;
  }

  /** An integer of 32 bits, unsigned. */
  bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** An integer from 0 to `limit` - 1. */
  below(limit: number): number {
    return Math.floor((this.bits() / wordSize) * limit);
  }

  /** True once in `times`. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}
