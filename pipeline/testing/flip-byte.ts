import { readFileSync, writeFileSync } from 'node:fs';

/** Changes one bit in the file, in the byte behind the first place where `text` stands. Close the store before. */
export function flipByteAfter(path: string, text: string): void {
  const bytes = readFileSync(path);
  const at = bytes.indexOf(text);
  if (at < 0) throw new Error(`${text} is not in the file`);
  const target = at + Buffer.byteLength(text);
  bytes[target] = bytes[target]! ^ 1;
  writeFileSync(path, bytes);
}
