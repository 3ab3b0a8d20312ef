import { gzipSync } from 'node:zlib';
import type { KafkaConfig } from '../../domain/connections.ts';
import type { OutgoingRecord } from '../../ports.ts';
import { crc32c } from './crc32c.ts';
import { batchLayout, bytesBeforeLength, magicOfBatches } from './record-batch.ts';
import { encodeHeaders, type EncodedHeader } from './record-headers.ts';

/** Who writes a batch, so that the broker leaves out one that it has already. */
export interface BatchOrigin {
  readonly producerId: number;
  readonly epoch: number;
  readonly sequence: number;
}

type Compression = KafkaConfig['compression'];

const gzipFlag = 1;
const nothing = Buffer.alloc(0);

/** One record batch (format 2). */
export function encodeBatch(
  records: readonly OutgoingRecord[],
  origin: BatchOrigin,
  compression: Compression = 'none',
): Buffer {
  const firstMs = records[0]!.createdMs;
  const parts = records.map((record) => ({ record, key: toBytes(record.key), headers: encodeHeaders(record.headers) }));
  let size: number = batchLayout.records;
  for (const [index, part] of parts.entries()) {
    const length = lengthOf(part, { index, firstMs });
    size += sizeOfVarint(length) + length;
  }
  const batch = Buffer.allocUnsafe(size);
  let at: number = batchLayout.records;
  for (const [index, part] of parts.entries()) at = writeRecord(batch, at, { ...part, index, firstMs });
  const packed =
    compression === 'gzip'
      ? Buffer.concat([
          batch.subarray(0, batchLayout.records),
          gzipSync(batch.subarray(batchLayout.records), { level: 1 }),
        ])
      : batch;
  writeHead(packed, { records, origin, firstMs, flags: compression === 'gzip' ? gzipFlag : 0 });
  return packed;
}

interface Part {
  readonly record: OutgoingRecord;
  readonly key: Uint8Array | null;
  readonly headers: readonly EncodedHeader[];
}

interface Place {
  readonly index: number;
  readonly firstMs: number;
}

function toBytes(key: string | null): Buffer | null {
  return key === null ? null : Buffer.from(key);
}

function lengthOf({ record, key, headers }: Part, { index, firstMs }: Place): number {
  let length = 1 + sizeOfVarint(record.createdMs - firstMs) + sizeOfVarint(index);
  length += sizeOfBytes(key) + sizeOfBytes(record.value) + sizeOfVarint(headers.length);
  for (const { name, value } of headers) length += sizeOfBytes(name) + sizeOfBytes(value);
  return length;
}

function sizeOfBytes(bytes: Uint8Array | null): number {
  return bytes === null ? 1 : sizeOfVarint(bytes.length) + bytes.length;
}

function writeRecord(to: Buffer, from: number, part: Part & Place): number {
  const { record, key, headers, index, firstMs } = part;
  let at = writeVarint(to, from, lengthOf(part, part));
  to[at] = 0;
  at = writeVarint(to, at + 1, record.createdMs - firstMs);
  at = writeVarint(to, at, index);
  at = writeBytes(to, at, key);
  at = writeBytes(to, at, record.value);
  at = writeVarint(to, at, headers.length);
  for (const { name, value } of headers) at = writeBytes(to, writeBytes(to, at, name), value);
  return at;
}

function writeBytes(to: Buffer, at: number, bytes: Uint8Array | null): number {
  const start = writeVarint(to, at, bytes === null ? -1 : bytes.length);
  to.set(bytes ?? nothing, start);
  return start + (bytes?.length ?? 0);
}

/** Zigzag: the sign is the last bit. */
function toUnsigned(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function sizeOfVarint(value: number): number {
  let size = 1;
  for (let rest = toUnsigned(value); rest >= 128; rest = Math.floor(rest / 128)) size += 1;
  return size;
}

function writeVarint(to: Buffer, from: number, value: number): number {
  let at = from;
  let rest = toUnsigned(value);
  for (; rest >= 128; rest = Math.floor(rest / 128)) {
    to[at] = (rest % 128) | 0x80;
    at += 1;
  }
  to[at] = rest;
  return at + 1;
}

interface Head {
  readonly records: readonly OutgoingRecord[];
  readonly origin: BatchOrigin;
  readonly firstMs: number;
  readonly flags: number;
}

function writeHead(to: Buffer, { records, origin, firstMs, flags }: Head): void {
  const maxMs = records.reduce((max, { createdMs }) => Math.max(max, createdMs), firstMs);
  to.writeBigInt64BE(0n, 0);
  to.writeInt32BE(to.length - bytesBeforeLength, batchLayout.length);
  to.writeInt32BE(-1, bytesBeforeLength);
  to.writeInt8(magicOfBatches, batchLayout.magic);
  to.writeInt16BE(flags, batchLayout.attributes);
  to.writeInt32BE(records.length - 1, batchLayout.lastOffsetDelta);
  to.writeBigInt64BE(BigInt(firstMs), batchLayout.firstMs);
  to.writeBigInt64BE(BigInt(maxMs), batchLayout.maxMs);
  to.writeBigInt64BE(BigInt(origin.producerId), batchLayout.producerId);
  to.writeInt16BE(origin.epoch, batchLayout.producerEpoch);
  to.writeInt32BE(origin.sequence, batchLayout.sequence);
  to.writeInt32BE(records.length, batchLayout.count);
  to.writeUInt32BE(crc32c(to.subarray(batchLayout.attributes)), batchLayout.crc);
}
