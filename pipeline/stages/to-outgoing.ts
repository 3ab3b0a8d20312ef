import { partitionOfKey } from '../partition.ts';
import type { OutgoingRecord, SourceRecord } from '../ports.ts';
import type { ResumePositions } from './resume-positions.ts';

/** Keyed records by key, keyless ones by position (a replay meets the same partition), others in turn. */
export function createPartitioner(partitions: number): (record: SourceRecord) => number {
  let turn = 0;
  return ({ key, position }) => {
    if (key !== null) return partitionOfKey(key, partitions);
    if (position !== null) return position % partitions;
    turn = (turn + 1) % partitions;
    return turn;
  };
}

/** The records of a source as records of `users.raw`, without those that are there already. */
export function toOutgoing(
  records: readonly SourceRecord[],
  partitionOf: (record: SourceRecord) => number,
  known: ResumePositions,
): OutgoingRecord[] {
  const outgoing: OutgoingRecord[] = [];
  for (const record of records) {
    const partition = partitionOf(record);
    if (known.isKnown(record, partition)) continue;
    const { key, value, createdMs, source, position } = record;
    const headers = position === null ? {} : { source, position };
    outgoing.push({ partition, key, value, createdMs, headers });
  }
  return outgoing;
}

const maxBatchBytes = 2 * 1024 ** 2;

/** Parts of at most 2 MiB (a record that alone is larger makes one). */
export function cutByBytes(records: readonly OutgoingRecord[]): OutgoingRecord[][] {
  const parts: OutgoingRecord[][] = [];
  let part: OutgoingRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    const more = record.value?.byteLength ?? 0;
    if (part.length > 0 && bytes + more > maxBatchBytes) {
      parts.push(part);
      [part, bytes] = [[], 0];
    }
    part.push(record);
    bytes += more;
  }
  return part.length === 0 ? parts : [...parts, part];
}
