import { createByteMatcher } from '../byte-matcher.ts';
import { openRaw } from '../raw-file.ts';

const minBytes = 16;
const chunkBytes = 4 * 1024 ** 2;

/** Those of the values that stand in the file, in one pass. Short ones are left out: they would be found by accident. */
export async function valuesInFile(path: string, values: readonly Buffer[]): Promise<Buffer[]> {
  const wanted = values.filter((value) => value.length >= minBytes);
  const found = new Set<Buffer>();
  if (wanted.length === 0) return [];
  const matcher = createByteMatcher(wanted);
  const file = await openRaw(path);
  try {
    const buffer = Buffer.alloc(chunkBytes + matcher.longest);
    for (let at = 0; found.size < wanted.length; at += chunkBytes) {
      // Overlaps the next chunk, so that a value across the border is found.
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
      matcher.find(buffer.subarray(0, bytesRead), (value) => found.add(wanted[value]!));
      if (bytesRead < buffer.length) break;
    }
    return [...found];
  } finally {
    await file.close();
  }
}
