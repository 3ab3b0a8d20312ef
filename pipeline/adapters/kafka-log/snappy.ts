import { GrowingBuffer } from './growing-buffer.ts';

/** How the Java client begins: then blocks with their lengths. Others write one bare block. */
const framed = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const frameHeadBytes = 16;
const longLiteral = 60;

export function decodeSnappy(bytes: Buffer): Buffer {
  const out = new GrowingBuffer(4 * bytes.length);
  if (!bytes.subarray(0, framed.length).equals(framed)) decodeBlock(bytes, out);
  else {
    for (let at = frameHeadBytes; at < bytes.length;) {
      const length = bytes.readInt32BE(at);
      decodeBlock(bytes.subarray(at + 4, at + 4 + length), out);
      at += 4 + length;
    }
  }
  return out.written;
}

function decodeBlock(block: Buffer, out: GrowingBuffer): void {
  let at = 0;
  // The length of what comes out, seven bits a byte: it shows itself.
  while (block.readUInt8(at) >= 128) at += 1;
  at += 1;
  while (at < block.length) {
    const tag = block[at]!;
    at += 1;
    at = (tag & 3) === 0 ? decodeLiteral(block, { tag, at }, out) : decodeCopy(block, { tag, at }, out);
  }
}

interface Element {
  readonly tag: number;
  readonly at: number;
}

function decodeLiteral(block: Buffer, { tag, at }: Element, out: GrowingBuffer): number {
  const short = tag >>> 2;
  const lengthBytes = short < longLiteral ? 0 : short - longLiteral + 1;
  const length = (lengthBytes === 0 ? short : block.readUIntLE(at, lengthBytes)) + 1;
  const from = at + lengthBytes;
  out.append(block.subarray(from, from + length));
  return from + length;
}

function decodeCopy(block: Buffer, { tag, at }: Element, out: GrowingBuffer): number {
  const kind = tag & 3;
  if (kind === 1) {
    out.repeat(((tag >>> 5) << 8) | block.readUInt8(at), ((tag >>> 2) & 7) + 4);
    return at + 1;
  }
  const distanceBytes = kind === 2 ? 2 : 4;
  out.repeat(block.readUIntLE(at, distanceBytes), (tag >>> 2) + 1);
  return at + distanceBytes;
}
