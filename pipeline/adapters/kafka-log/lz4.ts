import { GrowingBuffer } from './growing-buffer.ts';

const magic = 0x184d2204;
const flags = { contentChecksum: 0x04, contentSize: 0x08, blockChecksum: 0x10, dictionary: 0x01 } as const;
const storedMark = 0x80000000;
const lengthGoesOn = 15;
const shortestMatch = 4;

/** LZ4 frames, as Kafka's clients write them. Their own checksums are left to that of the batch. */
export function decodeLz4Frames(bytes: Buffer): Buffer {
  const out = new GrowingBuffer(4 * bytes.length);
  for (let at = 0; at < bytes.length;) at = decodeFrame(bytes, at, out);
  return out.written;
}

function decodeFrame(bytes: Buffer, from: number, out: GrowingBuffer): number {
  if (bytes.readUInt32LE(from) !== magic) throw new RangeError('No LZ4 frame begins here.');
  const described = bytes.readUInt8(from + 4);
  let at = from + 7;
  if (described & flags.contentSize) at += 8;
  if (described & flags.dictionary) at += 4;
  for (;;) {
    const size = bytes.readUInt32LE(at);
    at += 4;
    if (size === 0) break;
    const length = size % storedMark;
    const block = bytes.subarray(at, at + length);
    if (size >= storedMark) out.append(block);
    else decodeBlock(block, out);
    at += length + (described & flags.blockChecksum ? 4 : 0);
  }
  return at + (described & flags.contentChecksum ? 4 : 0);
}

function decodeBlock(block: Buffer, out: GrowingBuffer): void {
  let at = 0;
  while (at < block.length) {
    const token = block[at]!;
    at += 1;
    let literals = token >>> 4;
    if (literals === lengthGoesOn) [literals, at] = readLength(block, at, literals);
    out.append(block.subarray(at, at + literals));
    at += literals;
    // The last sequence has no match.
    if (at >= block.length) return;
    const distance = block.readUInt16LE(at);
    at += 2;
    let match = token & 15;
    if (match === lengthGoesOn) [match, at] = readLength(block, at, match);
    out.repeat(distance, match + shortestMatch);
  }
}

function readLength(block: Buffer, from: number, first: number): [length: number, at: number] {
  let length = first;
  for (let at = from; ; at += 1) {
    const byte = block.readUInt8(at);
    length += byte;
    if (byte !== 255) return [length, at + 1];
  }
}
