import { cpSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';

/** A data directory that is filled once for the file of tests that makes this. Gives a copy at each call. */
export function createFilled(fill: (dataDirectory: string) => Promise<void>): () => string {
  const directory = createTemporaryDirectory();
  let copies = 0;
  beforeAll(() => fill(directory.file('filled')), 60_000);
  afterAll(() => directory.remove());
  return () => {
    const copy = directory.file(`data-${(copies += 1)}`);
    cpSync(directory.file('filled'), copy, { recursive: true });
    return copy;
  };
}
