import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { syncDirectory } from '../../pipeline/sqlite-file.ts';

/** Makes the folders that are missing below `base`, one by one, for their owner's eyes only; returns the last one. */
export function ensureFolder(base: string, ...names: readonly string[]): string {
  let path = base;
  for (const name of names) {
    const parent = path;
    path = join(parent, name);
    if (existsSync(path)) continue;
    mkdirSync(path, { mode: 0o700 });
    syncDirectory(parent);
  }
  return path;
}
