import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What a broker takes beside an offset (`offset.metadata.max.bytes`), unless it was told otherwise. */
export const mostBytes = 4096;
/** A committed value is JSON and begins with a brace. */
const packedMark = 'z:';

/** The text as it is where it fits, packed where it then does; null where it does not fit either. */
export function packMetadata(text: string): string | null {
  if (Buffer.byteLength(text) <= mostBytes) return text;
  const packed = packedMark + deflateRawSync(text, { level: 9 }).toString('base64');
  return packed.length <= mostBytes ? packed : null;
}

export function unpackMetadata(metadata: string): string {
  if (!metadata.startsWith(packedMark)) return metadata;
  return inflateRawSync(Buffer.from(metadata.slice(packedMark.length), 'base64')).toString();
}
