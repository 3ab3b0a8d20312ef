/** Memory for what is needed within one publish alone. */
export interface Scratch {
  allocate(bytes: number): Buffer;
  /** What was handed out may be overwritten from now on. */
  reset(): void;
}

const scratchBytes = 4 * 1024 ** 2;

/** One buffer for all publishes of a log: megabytes that come and go twenty times a second tear the heap to pieces. */
export function createScratch(): Scratch {
  let buffer: Buffer | null = null;
  let used = 0;
  return {
    allocate(bytes) {
      if (used + bytes > scratchBytes) return Buffer.allocUnsafe(bytes);
      buffer ??= Buffer.allocUnsafeSlow(scratchBytes);
      used += bytes;
      return buffer.subarray(used - bytes, used);
    },
    reset() {
      used = 0;
    },
  };
}
