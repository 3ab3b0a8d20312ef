import type { LogRecord, PartitionBatch } from '../../ports.ts';
import { requireGap } from './gaps.ts';
import type { LogReading } from './log-file.ts';
import { recordBytes } from './record-batch.ts';
import type { BatchHead, TopicRow } from './tables.ts';

export interface FetchLimits {
  readonly maxRecords: number;
  readonly maxBytes: number;
  /** Per partition, the offset that is not read any more. */
  readonly ends: readonly number[] | null;
}

interface Part {
  readonly baseOffset: number;
  nextOffset: number;
  bytes: number;
  readonly records: LogRecord[];
}

/**
 * Reads rows in turn from the partitions, beginning at `first`, until the limits are reached, and moves `positions`
 * behind what was read. A row that alone exceeds the limits is cut, so there is always progress. A gap ends a
 * partition's part: the next fetch begins behind it.
 */
export function fetchBatches(reading: LogReading, from: FetchFrom, limits: FetchLimits): PartitionBatch[] {
  const { topic, positions } = from;
  const fetch = new Fetch(reading, topic, limits);
  const order = Array.from({ length: topic.partitions }, (_, index) => (from.first + index) % topic.partitions);
  let open = order;
  while (open.length > 0) open = open.filter((partition) => fetch.takeRow(partition, positions));
  return order.flatMap((partition) => {
    const part = fetch.parts.get(partition);
    return part ? [{ topic: topic.name, partition, ...part }] : [];
  });
}

export interface FetchFrom {
  readonly topic: TopicRow;
  /** Per partition the next offset; changed by the fetch. */
  readonly positions: number[];
  readonly first: number;
}

class Fetch {
  readonly parts = new Map<number, Part>();
  private readonly reading: LogReading;
  private readonly topic: TopicRow;
  private readonly limits: FetchLimits;
  private leftRecords: number;
  private leftBytes: number;

  constructor(reading: LogReading, topic: TopicRow, limits: FetchLimits) {
    this.reading = reading;
    this.topic = topic;
    this.limits = limits;
    this.leftRecords = limits.maxRecords;
    this.leftBytes = limits.maxBytes;
  }

  /** False where nothing more is to be taken from the partition in this fetch. */
  takeRow(partition: number, positions: number[]): boolean {
    const position = positions[partition]!;
    const end = this.limits.ends?.[partition] ?? Infinity;
    if (position >= end) return false;
    const head = this.reading.tables.batchAt(this.topic, partition, position);
    if (!head) return this.takeGap(partition, positions);
    if (head.baseOffset >= end) {
      positions[partition] = end;
      return false;
    }
    if (head.baseOffset > position) requireGap(this.reading, { topic: this.topic, partition, offset: position });
    const part = this.parts.get(partition);
    if (part && part.nextOffset !== head.baseOffset) return false;
    return this.takeRecords(head, positions);
  }

  /** Everything behind the position was trimmed: an empty batch at the new start says so. */
  private takeGap(partition: number, positions: number[]): boolean {
    const position = positions[partition]!;
    const { startOffset, endOffset } = this.reading.tables.partition(this.topic, partition);
    if (startOffset <= position) {
      const isMissing = position < endOffset && !this.reading.tables.batchAt(this.topic, partition, position);
      if (isMissing) requireGap(this.reading, { topic: this.topic, partition, offset: position });
      return false;
    }
    if (this.parts.has(partition)) return false;
    this.parts.set(partition, { baseOffset: startOffset, nextOffset: startOffset, bytes: 0, records: [] });
    positions[partition] = startOffset;
    return false;
  }

  private takeRecords(head: BatchHead, positions: number[]): boolean {
    const { partition } = head;
    const from = Math.max(positions[partition]!, head.baseOffset);
    const count = head.nextOffset - from;
    const fits = count <= this.leftRecords && head.bytes <= this.leftBytes;
    if (!fits && this.parts.size > 0) return false;
    const whole = this.reading.tables.records(head);
    if (!whole) return true;
    const records = fits ? dropFirst(whole, from - head.baseOffset) : this.cut(whole.slice(from - head.baseOffset));
    const bytes =
      records.length === whole.length ? head.bytes : records.reduce((sum, record) => sum + recordBytes(record), 0);
    this.add(partition, from, { records, bytes });
    positions[partition] = from + records.length;
    return fits;
  }

  private add(
    partition: number,
    baseOffset: number,
    { records, bytes }: { readonly records: LogRecord[]; readonly bytes: number },
  ): void {
    const nextOffset = baseOffset + records.length;
    const part = this.parts.get(partition);
    if (part) {
      for (const record of records) part.records.push(record);
      part.nextOffset = nextOffset;
      part.bytes += bytes;
    } else this.parts.set(partition, { baseOffset, nextOffset, bytes, records });
    this.leftRecords -= records.length;
    this.leftBytes -= bytes;
  }

  private cut(records: readonly LogRecord[]): LogRecord[] {
    let bytes = 0;
    const past = records.findIndex((record, index) => {
      bytes += recordBytes(record);
      return index > 0 && (index === this.limits.maxRecords || bytes > this.limits.maxBytes);
    });
    return past < 0 ? records.slice() : records.slice(0, past);
  }
}

function dropFirst(records: LogRecord[], count: number): LogRecord[] {
  return count === 0 ? records : records.slice(count);
}
