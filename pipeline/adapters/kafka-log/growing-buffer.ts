/** A batch that claims to be larger is none. */
export const mostBytes = 256 * 1024 ** 2;

/** What comes out of a decompression, which may refer to what came out before. */
export class GrowingBuffer {
  #bytes: Buffer;
  #length = 0;

  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafe(Math.min(Math.max(size, 1024), mostBytes));
  }

  get written(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Again what is `distance` behind the end; it may run into what it writes. */
  repeat(distance: number, length: number): void {
    if (distance <= 0 || distance > this.#length) throw new RangeError('Compressed bytes refer to what is not there.');
    this.#reserve(length);
    const bytes = this.#bytes;
    let to = this.#length;
    for (let from = to - distance; from < this.#length - distance + length; from += 1, to += 1)
      bytes[to] = bytes[from]!;
    this.#length = to;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed > mostBytes) throw new RangeError('Compressed bytes are of more than a batch may hold.');
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.min(Math.max(needed, 2 * this.#bytes.length), mostBytes));
    larger.set(this.written);
    this.#bytes = larger;
  }
}
