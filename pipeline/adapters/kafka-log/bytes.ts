/** Reads what a broker wrote. Numbers of eight bytes come as JavaScript's: offsets and times are below 2^53. */
export class ByteReader {
  readonly #bytes: Buffer;
  position = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get remaining(): number {
    return this.#bytes.length - this.position;
  }

  int8(): number {
    const value = this.#bytes.readInt8(this.position);
    this.position += 1;
    return value;
  }

  int16(): number {
    const value = this.#bytes.readInt16BE(this.position);
    this.position += 2;
    return value;
  }

  int32(): number {
    const value = this.#bytes.readInt32BE(this.position);
    this.position += 4;
    return value;
  }

  uint32(): number {
    const value = this.#bytes.readUInt32BE(this.position);
    this.position += 4;
    return value;
  }

  int64(): number {
    const high = this.#bytes.readInt32BE(this.position);
    const low = this.#bytes.readUInt32BE(this.position + 4);
    this.position += 8;
    return high * 4_294_967_296 + low;
  }

  unsignedVarint(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.#bytes[this.position]!;
      this.position += 1;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
  }

  /** Zigzag: the last bit is the sign. */
  varint(): number {
    const value = this.unsignedVarint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  bytes(length: number): Buffer {
    if (length < 0 || length > this.remaining) throw new RangeError('A message of a broker is shorter than it says.');
    const bytes = this.#bytes.subarray(this.position, this.position + length);
    this.position += length;
    return bytes;
  }

  string(): string {
    return this.nullableString() ?? '';
  }

  nullableString(): string | null {
    const length = this.int16();
    return length < 0 ? null : this.bytes(length).toString();
  }

  compactString(): string | null {
    const length = this.unsignedVarint() - 1;
    return length < 0 ? null : this.bytes(length).toString();
  }

  array<T>(read: () => T): T[] {
    return this.#items(this.int32(), read);
  }

  compactArray<T>(read: () => T): T[] {
    return this.#items(this.unsignedVarint() - 1, read);
  }

  #items<T>(length: number, read: () => T): T[] {
    const items: T[] = [];
    for (let index = 0; index < length; index += 1) items.push(read());
    return items;
  }

  /** What newer versions may add to a message: nothing that is needed here. */
  tags(): void {
    for (let count = this.unsignedVarint(); count > 0; count -= 1) {
      this.unsignedVarint();
      this.bytes(this.unsignedVarint());
    }
  }
}

/** Writes what a broker reads. */
export class ByteWriter {
  buf: Buffer;
  #length = 0;

  constructor(size = 256) {
    this.buf = Buffer.allocUnsafe(size);
  }

  get buffer(): Buffer {
    return this.buf.subarray(0, this.#length);
  }

  int8(value: number): this {
    const at = this.#grow(1);
    this.buf.writeInt8(value, at);
    return this;
  }

  int16(value: number): this {
    const at = this.#grow(2);
    this.buf.writeInt16BE(value, at);
    return this;
  }

  int32(value: number): this {
    const at = this.#grow(4);
    this.buf.writeInt32BE(value, at);
    return this;
  }

  int64(value: number): this {
    const at = this.#grow(8);
    this.buf.writeInt32BE(Math.floor(value / 4_294_967_296), at);
    this.buf.writeUInt32BE(
      value < 0 ? ((value % 4_294_967_296) + 4_294_967_296) % 4_294_967_296 : value % 4_294_967_296,
      at + 4,
    );
    return this;
  }

  unsignedVarint(value: number): this {
    let rest = value;
    while (rest >= 128) {
      this.int8(((rest % 128) | 0x80) - 256);
      rest = Math.floor(rest / 128);
    }
    return this.int8(rest);
  }

  string(value: string | null): this {
    if (value === null) return this.int16(-1);
    const bytes = Buffer.from(value);
    return this.int16(bytes.length).raw(bytes);
  }

  compactString(value: string): this {
    const bytes = Buffer.from(value);
    return this.unsignedVarint(bytes.length + 1).raw(bytes);
  }

  bytes(value: Buffer): this {
    return this.int32(value.length).raw(value);
  }

  raw(value: Uint8Array): this {
    const at = this.#grow(value.length);
    this.buf.set(value, at);
    return this;
  }

  array<T>(items: readonly T[], write: (item: T) => void): this {
    this.int32(items.length);
    for (const item of items) write(item);
    return this;
  }

  #grow(bytes: number): number {
    const at = this.#length;
    this.#length += bytes;
    if (this.#length > this.buf.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#length, 2 * this.buf.length));
      larger.set(this.buf.subarray(0, at));
      this.buf = larger;
    }
    return at;
  }
}
