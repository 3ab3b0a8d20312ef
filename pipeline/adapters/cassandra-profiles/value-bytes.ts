import { toUuidBytes } from '../uuid-bytes.ts';

const bytesBefore = 4;
/** Of a value that is null. */
const nothing = -1;
const longBytes = 8;
const mostPerUnit = 3;
const highPart = 2 ** 32;

/**
 * Statements and their values as Cassandra's protocol has them in a batch, one behind the other in one buffer that is used
 * again and again: the driver makes two buffers for each value.
 */
export class ValueBytes {
  #bytes = Buffer.allocUnsafe(16 * 1024);
  #length = 0;

  begin(): void {
    this.#length = 0;
  }

  /** Since the beginning; until the next one. */
  get written(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  /** A prepared statement, before its values. */
  statement(queryId: Uint8Array, values: number): void {
    this.#reserve(5 + queryId.length);
    this.#bytes[this.#length] = 1;
    const at = this.#bytes.writeUInt16BE(queryId.length, this.#length + 1);
    this.#bytes.set(queryId, at);
    this.#length = this.#bytes.writeUInt16BE(values, at + queryId.length);
  }

  uuid(id: string): void {
    const value = toUuidBytes(id);
    this.#reserve(bytesBefore + value.length);
    const start = this.#bytes.writeInt32BE(value.length, this.#length);
    this.#bytes.set(value, start);
    this.#length = start + value.length;
  }

  text(value: string | null): void {
    this.#reserve(bytesBefore + (value?.length ?? 0) * mostPerUnit);
    const start = this.#length + bytesBefore;
    const length = value === null ? nothing : this.#bytes.write(value, start);
    this.#bytes.writeInt32BE(length, this.#length);
    this.#length = start + Math.max(length, 0);
  }

  int(value: number): void {
    this.#reserve(2 * bytesBefore);
    this.#length = this.#bytes.writeInt32BE(value, this.#bytes.writeInt32BE(4, this.#length));
  }

  /** A bigint column's value; exact below 2^53, and not negative. */
  long(value: number): void {
    this.#reserve(bytesBefore + longBytes);
    const at = this.#bytes.writeInt32BE(longBytes, this.#length);
    const low = this.#bytes.writeUInt32BE(Math.floor(value / highPart), at);
    this.#length = this.#bytes.writeUInt32BE(value % highPart, low);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
