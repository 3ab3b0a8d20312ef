import type { RejectionCode } from '../domain/rejection.ts';
import type { Origin } from '../domain/topics.ts';
import type { OutgoingRecord } from '../ports.ts';

/** What `users.rejected` says of a record: where it is and why, never what it holds. */
export function toRejectedPointer(origin: Origin, code: RejectionCode, createdMs: number): OutgoingRecord {
  const value = Buffer.from(
    `{"partition":${origin.partition},"offset":${origin.offset},"index":${origin.index},"code":"${code}"}`,
  );
  return { partition: origin.partition, key: String(origin.partition), value, createdMs, headers: {} };
}
