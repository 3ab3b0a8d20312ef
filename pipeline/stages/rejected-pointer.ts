import { type RejectedPointer, rejectedPointerSchema } from '../domain/rejected.ts';
import type { RejectionCode } from '../domain/rejection.ts';
import type { Origin } from '../domain/topics.ts';
import type { LogRecord, OutgoingRecord } from '../ports.ts';
import { utf8Text } from '../utf8-text.ts';

/** What `users.rejected` says of a record: where it is and why, never what it holds. */
export function toRejectedPointer(origin: Origin, code: RejectionCode, createdMs: number): OutgoingRecord {
  const value = Buffer.from(
    `{"partition":${origin.partition},"offset":${origin.offset},"index":${origin.index},"code":"${code}"}`,
  );
  return { partition: origin.partition, key: String(origin.partition), value, createdMs, headers: {} };
}

/** null where it was erased, or is none of ours. */
export function readRejectedPointer({ value }: Pick<LogRecord, 'value'>): RejectedPointer | null {
  if (value === null) return null;
  const text = utf8Text(value);
  try {
    return rejectedPointerSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null; // The topic may be one that others write to as well.
  }
}
