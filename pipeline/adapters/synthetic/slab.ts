const slabBytes = 256 * 1024;

/** Writes texts as UTF-8 into large buffers, one allocation for many records. What was handed out is never overwritten. */
export class Slab {
  #buffer = Buffer.allocUnsafeSlow(slabBytes);
  #end = 0;

  write(text: string): Uint8Array {
    const most = text.length * 3;
    if (most > slabBytes) return Buffer.from(text, 'utf8');
    if (most > slabBytes - this.#end) this.#renew();
    const start = this.#end;
    this.#end += this.#buffer.write(text, start);
    return this.#buffer.subarray(start, this.#end);
  }

  #renew(): void {
    this.#buffer = Buffer.allocUnsafeSlow(slabBytes);
    this.#end = 0;
  }
}
