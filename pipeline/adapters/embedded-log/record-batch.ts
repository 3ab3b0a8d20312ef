import type { LogRecord, OutgoingRecord, RecordHeaders } from '../../ports.ts';

/*
 * A batch's payload, little-endian:
 *   u8 format   f64 appendedMs, in format 2 alone   u16 number of sources   per source: u16 length, UTF-8
 *   per record: u8 flags   f64 createdMs   then what the flags name, in this order:
 *     u16 source   f64 position   f64 effectiveUs   f64 revision   u32 length, key (UTF-8)   u32 length, value
 *     u32 number of emptied places   u32 each
 * Offsets are not in it: they are consecutive from the row's base offset. Format 1 is of versions that kept no time.
 */
const untimedFormat = 1;
const timedFormat = 2;
/** What says when a batch was appended is among so many. */
export const beginningBytes = 9;
const hasSource = 1;
const hasPosition = 2;
const hasEffectiveUs = 4;
const hasRevision = 8;
const hasKey = 16;
const hasValue = 32;
const isErased = 64;
const hasEmptied = 128;

/** What is encoded: a record to append, or one that was read, to be written again. */
export type EncodableRecord = OutgoingRecord & { readonly erased?: boolean; readonly emptied?: readonly number[] };

interface Cursor {
  readonly buffer: Buffer;
  at: number;
}

export interface Encoding {
  /** null = it is not known. */
  readonly appendedMs: number | null;
  /** Decides where the bytes lie; it may be memory that is used again. */
  readonly allocate?: (bytes: number) => Buffer;
}

export function encodeRecords(
  records: readonly EncodableRecord[],
  { appendedMs, allocate = Buffer.allocUnsafe }: Encoding,
): Buffer {
  const sources = sourcesOf(records);
  const cursor: Cursor = { buffer: allocate(maxBytes(records, sources)), at: 0 };
  cursor.at = cursor.buffer.writeUInt8(appendedMs === null ? untimedFormat : timedFormat, 0);
  if (appendedMs !== null) cursor.at = cursor.buffer.writeDoubleLE(appendedMs, cursor.at);
  cursor.at = cursor.buffer.writeUInt16LE(sources.length, cursor.at);
  for (const source of sources) {
    const bytes = cursor.buffer.write(source, cursor.at + 2);
    cursor.buffer.writeUInt16LE(bytes, cursor.at);
    cursor.at += 2 + bytes;
  }
  for (const record of records) writeRecord(cursor, record, sources);
  return cursor.buffer.subarray(0, cursor.at);
}

function sourcesOf(records: readonly EncodableRecord[]): string[] {
  const sources: string[] = [];
  for (const { headers } of records)
    if (headers.source !== undefined && !sources.includes(headers.source)) sources.push(headers.source);
  return sources;
}

export interface RecordPlace {
  readonly partition: number;
  readonly baseOffset: number;
}

/** The values are views of the payload, not copies. */
export function decodeRecords(payload: Uint8Array, place: RecordPlace): LogRecord[] {
  const buffer = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength);
  const cursor: Cursor = { buffer, at: appendedMsIn(buffer) === null ? 1 : beginningBytes };
  const sources = readSources(cursor);
  const records: LogRecord[] = [];
  const of = { sources, partition: place.partition };
  for (let offset = place.baseOffset; cursor.at < cursor.buffer.length; offset++) {
    records.push(readRecord(cursor, of, offset));
  }
  return records;
}

/** When the batch was appended, from the first bytes of its payload; null = it does not say. */
export function appendedMsIn(payload: Buffer): number | null {
  const found = payload.readUInt8(0);
  if (found === timedFormat) return payload.readDoubleLE(1);
  if (found === untimedFormat) return null;
  throw new RangeError(`unknown batch format ${found}`);
}

/** What a record takes in a delivery's byte limit. */
export function recordBytes(record: OutgoingRecord): number {
  return 9 + (record.key?.length ?? 0) + (record.value?.length ?? 0);
}

function maxBytes(records: readonly EncodableRecord[], sources: readonly string[]): number {
  let bytes = beginningBytes + 2;
  for (const source of sources) bytes += 2 + source.length * 3;
  for (const { key, value, emptied } of records) {
    bytes += 43 + (key?.length ?? 0) * 3 + (value?.length ?? 0);
    if (emptied) bytes += 4 + emptied.length * 4;
  }
  return bytes;
}

function flagsOf({ headers, key, value, erased, emptied }: EncodableRecord): number {
  return (
    (headers.source === undefined ? 0 : hasSource) |
    (headers.position === undefined ? 0 : hasPosition) |
    (headers.effectiveUs === undefined ? 0 : hasEffectiveUs) |
    (headers.revision === undefined ? 0 : hasRevision) |
    (key === null ? 0 : hasKey) |
    (value === null ? 0 : hasValue) |
    (erased ? isErased : 0) |
    (emptied ? hasEmptied : 0)
  );
}

function writeRecord(cursor: Cursor, record: EncodableRecord, sources: readonly string[]): void {
  const { buffer } = cursor;
  const { headers, key, value, emptied } = record;
  let at = buffer.writeUInt8(flagsOf(record), cursor.at);
  at = buffer.writeDoubleLE(record.createdMs, at);
  if (headers.source !== undefined) at = buffer.writeUInt16LE(sources.indexOf(headers.source), at);
  if (headers.position !== undefined) at = buffer.writeDoubleLE(headers.position, at);
  if (headers.effectiveUs !== undefined) at = buffer.writeDoubleLE(headers.effectiveUs, at);
  if (headers.revision !== undefined) at = buffer.writeDoubleLE(headers.revision, at);
  if (key !== null) {
    const bytes = buffer.write(key, at + 4);
    at = buffer.writeUInt32LE(bytes, at) + bytes;
  }
  if (value !== null) {
    at = buffer.writeUInt32LE(value.length, at);
    buffer.set(value, at);
    at += value.length;
  }
  if (emptied) {
    at = buffer.writeUInt32LE(emptied.length, at);
    for (const place of emptied) at = buffer.writeUInt32LE(place, at);
  }
  cursor.at = at;
}

function readSources(cursor: Cursor): string[] {
  const count = cursor.buffer.readUInt16LE(cursor.at);
  cursor.at += 2;
  return Array.from({ length: count }, () => {
    const start = cursor.at + 2;
    cursor.at = start + cursor.buffer.readUInt16LE(cursor.at);
    return cursor.buffer.toString('utf8', start, cursor.at);
  });
}

function readRecord(
  cursor: Cursor,
  { sources, partition }: { readonly sources: readonly string[]; readonly partition: number },
  offset: number,
): LogRecord {
  const flags = cursor.buffer.readUInt8(cursor.at);
  const createdMs = cursor.buffer.readDoubleLE(cursor.at + 1);
  cursor.at += 9;
  const headers = readHeaders(cursor, flags, sources);
  const key = flags & hasKey ? takeText(cursor) : null;
  const value = flags & hasValue ? takeBytes(cursor) : null;
  const record = { partition, offset, key, value, createdMs, headers, erased: (flags & isErased) !== 0 };
  return flags & hasEmptied ? { ...record, emptied: takePlaces(cursor) } : record;
}

function readHeaders(cursor: Cursor, flags: number, sources: readonly string[]): RecordHeaders {
  const headers: { -readonly [Name in keyof RecordHeaders]: RecordHeaders[Name] } = {};
  if (flags & hasSource) {
    headers.source = sources[cursor.buffer.readUInt16LE(cursor.at)]!;
    cursor.at += 2;
  }
  if (flags & hasPosition) headers.position = takeDouble(cursor);
  if (flags & hasEffectiveUs) headers.effectiveUs = takeDouble(cursor);
  if (flags & hasRevision) headers.revision = takeDouble(cursor);
  return headers;
}

function takeDouble(cursor: Cursor): number {
  cursor.at += 8;
  return cursor.buffer.readDoubleLE(cursor.at - 8);
}

function takePlaces(cursor: Cursor): number[] {
  const count = cursor.buffer.readUInt32LE(cursor.at);
  cursor.at += 4 + count * 4;
  return Array.from({ length: count }, (_, index) => cursor.buffer.readUInt32LE(cursor.at - (count - index) * 4));
}

function takeText(cursor: Cursor): string {
  const start = cursor.at + 4;
  cursor.at = start + cursor.buffer.readUInt32LE(cursor.at);
  return cursor.buffer.toString('utf8', start, cursor.at);
}

function takeBytes(cursor: Cursor): Buffer {
  const start = cursor.at + 4;
  cursor.at = start + cursor.buffer.readUInt32LE(cursor.at);
  return cursor.buffer.subarray(start, cursor.at);
}
