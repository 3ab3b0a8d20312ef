import { PipelineError } from '../../domain/errors.ts';
import type { LogRecord } from '../../ports.ts';
import { ByteReader } from './bytes.ts';
import { crc32c } from './crc32c.ts';
import { decompress } from './decompress.ts';
import { batchFlags, batchLayout, magicOfBatches, readBatchHead, type BatchHead } from './record-batch.ts';
import { decodeHeaders } from './record-headers.ts';

/** A transaction that was given up: what its producer wrote from this offset to its marker is no data. */
export interface AbortedTransaction {
  readonly producerId: number;
  readonly firstOffset: number;
}

export interface FetchedBytes {
  readonly partition: number;
  /** What was asked for; a batch may begin before it. */
  readonly from: number;
  readonly bytes: Buffer;
  readonly aborted: readonly AbortedTransaction[];
}

export interface FetchedRecords {
  readonly records: LogRecord[];
  /** Behind the last batch, whether it held data or not. */
  readonly nextOffset: number;
  /** Of the batches as they came. */
  readonly bytes: number;
}

/** The last moment of the year 9999: what others publish may have a time of another unit. */
const latestMs = 253_402_300_799_999;

/**
 * Every whole record batch. `onDamage` is told where a checksum does not match; without it that rejects as
 * `store-damaged`.
 */
export function decodeBatches(fetched: FetchedBytes, onDamage?: (offset: number) => void): FetchedRecords {
  const { bytes, from } = fetched;
  const isAborted = createAborted(fetched.aborted);
  const records: LogRecord[] = [];
  let nextOffset = from;
  let at = 0;
  while (bytes.length - at >= batchLayout.records) {
    if (bytes[at + batchLayout.magic]! < magicOfBatches) throw tooOld(fetched.partition, nextOffset);
    const head = readBatchHead(bytes, at);
    if (at + head.bytes > bytes.length) break;
    const batch = bytes.subarray(at, at + head.bytes);
    const isWhole = crc32c(batch.subarray(batchLayout.attributes)) === head.crc;
    if (!isWhole && !onDamage) throw damaged(fetched.partition, head.baseOffset);
    if (!isWhole) onDamage?.(head.baseOffset);
    else if (!isAborted(head, batch)) readRecords(batch, head, { records, fetched });
    nextOffset = Math.max(nextOffset, head.lastOffset + 1);
    at += head.bytes;
  }
  return { records, nextOffset, bytes: at };
}

/** Says of each batch in turn whether it holds nothing to read: a marker, or data of a transaction that was given up. */
function createAborted(transactions: readonly AbortedTransaction[]): (head: BatchHead, batch: Buffer) => boolean {
  const waiting = transactions.toSorted((one, other) => one.firstOffset - other.firstOffset);
  const open = new Set<number>();
  return (head, batch) => {
    while (waiting.length > 0 && waiting[0]!.firstOffset <= head.lastOffset) open.add(waiting.shift()!.producerId);
    if (head.attributes & batchFlags.control) {
      if (isAbortMarker(batch)) open.delete(head.producerId);
      return true;
    }
    return (head.attributes & batchFlags.transaction) > 0 && open.has(head.producerId);
  };
}

/** The key of a marker: a version and a type of two bytes each; type 0 = given up. */
function isAbortMarker(batch: Buffer): boolean {
  const reader = new ByteReader(batch.subarray(batchLayout.records));
  reader.varint();
  reader.int8();
  reader.varint();
  reader.varint();
  const key = reader.bytes(reader.varint());
  return key.length >= 4 && key.readInt16BE(2) === 0;
}

interface Into {
  readonly records: LogRecord[];
  readonly fetched: FetchedBytes;
}

function readRecords(batch: Buffer, head: BatchHead, { records, fetched }: Into): void {
  const codec = head.attributes & batchFlags.compression;
  const bytes = decompress(codec, batch.subarray(batchLayout.records));
  if (!bytes) throw cannotDecompress(codec, fetched.partition);
  const reader = new ByteReader(bytes);
  const timeOf =
    head.attributes & batchFlags.logAppendTime ? () => head.maxMs : (delta: number) => head.firstMs + delta;
  for (let index = 0; index < head.count; index += 1) {
    reader.varint();
    reader.int8();
    const createdMs = Math.min(Math.max(timeOf(reader.varint()), 0), latestMs);
    const offset = head.baseOffset + reader.varint();
    const key = readBytes(reader);
    const value = readBytes(reader);
    const headers = decodeHeaders(reader);
    if (offset < fetched.from) continue;
    const text = key === null ? null : key.toString();
    records.push({ partition: fetched.partition, offset, key: text, value, createdMs, headers, erased: false });
  }
}

function readBytes(reader: ByteReader): Buffer | null {
  const length = reader.varint();
  return length < 0 ? null : reader.bytes(length);
}

function damaged(partition: number, offset: number): PipelineError {
  return new PipelineError(
    'store-damaged',
    `The batch at ${partition}:${offset} does not match its checksum: the broker's disk or the network damaged it. Restore the broker's log, or have the partition led by another replica.`,
    { details: { store: 'log', partition, offset } },
  );
}

function tooOld(partition: number, offset: number): PipelineError {
  return new PipelineError(
    'store-refused',
    `The messages at ${partition}:${offset} are in the format from before Kafka 0.11, which cannot be read. Publish them again, or wait until they have expired.`,
    { details: { store: 'log', reason: 'too-old', partition, offset } },
  );
}

function cannotDecompress(compression: number, partition: number): PipelineError {
  return new PipelineError(
    'store-refused',
    `The messages in partition ${partition} are compressed in a way that is not known (${compression}). Have the topic's compression.type set to gzip, or the producer compress so.`,
    { details: { store: 'log', reason: 'other', partition, compression } },
  );
}
