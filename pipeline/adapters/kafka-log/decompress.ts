import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { mostBytes } from './growing-buffer.ts';
import { decodeLz4Frames } from './lz4.ts';
import { decodeSnappy } from './snappy.ts';

const limit = { maxOutputLength: mostBytes };
const decompressors: readonly ((bytes: Buffer) => Buffer)[] = [
  (bytes) => bytes,
  (bytes) => gunzipSync(bytes, limit),
  decodeSnappy,
  decodeLz4Frames,
  (bytes) => zstdDecompressSync(bytes, limit),
];

/** The records of a batch, by the number of its compression; null where that is none of Kafka's. Throws where they are damaged. */
export function decompress(compression: number, bytes: Buffer): Buffer | null {
  return decompressors[compression]?.(bytes) ?? null;
}
