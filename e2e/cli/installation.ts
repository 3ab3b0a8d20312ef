import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A data directory of an installation with this key, as an administrator sets up a second machine. */
export function makeInstallation(path: string): string {
  mkdirSync(path, { mode: 0o700 });
  writeFileSync(join(path, 'installation.key'), Buffer.alloc(32, 7), { mode: 0o600 });
  return path;
}
