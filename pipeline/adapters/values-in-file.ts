import { open } from 'node:fs/promises';

const minBytes = 16;
const chunkBytes = 4 * 1024 ** 2;

/** Those of the values that stand in the file. Short ones are left out: they would be found by accident. */
export async function valuesInFile(path: string, values: readonly Buffer[]): Promise<Buffer[]> {
  const wanted = new Set(values.filter((value) => value.length >= minBytes));
  const found: Buffer[] = [];
  if (wanted.size === 0) return found;
  const longest = Math.max(...[...wanted].map(({ length }) => length));
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(chunkBytes + longest);
    for (let at = 0; wanted.size > 0; at += chunkBytes) {
      // Overlaps the next chunk, so that a value across the border is found.
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
      const chunk = buffer.subarray(0, bytesRead);
      for (const value of [...wanted].filter((each) => chunk.includes(each))) {
        wanted.delete(value);
        found.push(value);
      }
      if (bytesRead < buffer.length) break;
    }
    return found;
  } finally {
    await file.close();
  }
}
