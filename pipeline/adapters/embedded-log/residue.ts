import type { LogRecord } from '../../ports.ts';

const traceBytes = 40;
const tracesPerRecord = 8;

const shortBytes = 256;

/**
 * Pieces of a record's value, spread over it; of a short one the end, which says where it came from and is like no other.
 * The key alone may rightly stand elsewhere, in another topic.
 */
export function tracesOf({ value }: LogRecord): Buffer[] {
  if (!value || value.length === 0) return [];
  if (value.length <= shortBytes) return [Buffer.from(value.subarray(Math.max(0, value.length - traceBytes)))];
  const stride = Math.max(traceBytes, Math.ceil(value.length / tracesPerRecord));
  const traces: Buffer[] = [];
  for (let at = 0; at < value.length; at += stride) traces.push(Buffer.from(value.subarray(at, at + traceBytes)));
  return traces;
}
