import { open } from 'node:fs/promises';
import type { LogRecord } from '../../ports.ts';

const traceBytes = 40;
const tracesPerRecord = 8;
const chunkBytes = 4 * 1024 ** 2;

/** Pieces of a record's value, spread over it. The key alone may rightly stand elsewhere, in another topic. */
export function tracesOf({ value }: LogRecord): Buffer[] {
  if (!value || value.length === 0) return [];
  const stride = Math.max(traceBytes, Math.ceil(value.length / tracesPerRecord));
  const traces: Buffer[] = [];
  for (let at = 0; at < value.length; at += stride) traces.push(Buffer.from(value.subarray(at, at + traceBytes)));
  return traces;
}

/** Whether any of the traces stands in the file. Short ones are left out: they would be found by accident. */
export async function findsAny(path: string, traces: readonly Buffer[]): Promise<boolean> {
  const wanted = traces.filter((trace) => trace.length >= 16);
  if (wanted.length === 0) return false;
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(chunkBytes + traceBytes);
    for (let at = 0; ; at += chunkBytes) {
      // Overlaps the next chunk, so that a trace across the border is found.
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
      const chunk = buffer.subarray(0, bytesRead);
      if (wanted.some((trace) => chunk.includes(trace))) return true;
      if (bytesRead < buffer.length) return false;
    }
  } finally {
    await file.close();
  }
}
