import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TemporaryDirectory {
  /** A path in the directory, which is made where it is missing. */
  file(name: string): string;
  /** Removes it with all that is in it; the next `file` makes another. */
  remove(): void;
}

export function createTemporaryDirectory(): TemporaryDirectory {
  let path: string | null = null;
  return {
    file(name) {
      path ??= mkdtempSync(join(tmpdir(), 'vigie-test-'));
      return join(path, name);
    },
    remove() {
      if (path) rmSync(path, { recursive: true, force: true });
      path = null;
    },
  };
}
