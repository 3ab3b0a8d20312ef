import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rememberEnd } from '../../e2e/cli/started.ts';

/** Runs `work` with a directory of its own, which is gone afterwards. */
export async function inTemporaryDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
  const remove = (): void => rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  const forget = rememberEnd(remove);
  try {
    return await work(directory);
  } finally {
    remove();
    forget();
  }
}
