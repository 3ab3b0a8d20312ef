const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const prefixBytes = 1024;

/**
 * The lines of a stream, without their ends, blank ones left out. A line longer than `maxBytes` gives its beginning
 * only, made to be no JSON: it counts once and memory stays bounded.
 */
export async function* splitLines(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer, void> {
  let parts: Buffer[] = [];
  let bytes = 0;
  let isTooLong = false;

  function keep(part: Buffer): void {
    if (isTooLong || part.length === 0) return;
    parts.push(part);
    bytes += part.length;
    if (bytes <= maxBytes) return;
    parts = [toBroken(Buffer.concat(parts))];
    isTooLong = true;
  }

  function finish(): Buffer {
    const line = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts = [];
    bytes = 0;
    isTooLong = false;
    return line.at(-1) === carriageReturn ? line.subarray(0, -1) : line;
  }

  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, from)) {
      keep(chunk.subarray(from, end));
      from = end + 1;
      const line = finish();
      if (!isBlank(line)) yield line;
    }
    keep(chunk.subarray(from));
  }
  const last = finish();
  if (!isBlank(last)) yield last;
}

/** Only ASCII white space. */
export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function toBroken(line: Buffer): Buffer {
  return Buffer.concat([line.subarray(0, prefixBytes), Buffer.from([0])]);
}
