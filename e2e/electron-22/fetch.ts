import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { needRealElectron, root } from '../prerequisites.ts';

export const electronVersion = '22.3.25';
const limitMs = 180_000;

/** Electron 22.3.25, fetched once into a folder that git ignores; returns the folder. */
export function fetchElectron22(): string {
  const folder = join(root, '.vigie', 'electron-22');
  execFileSync(join(needRealElectron(), 'fetch.sh'), [folder], {
    timeout: limitMs,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return folder;
}
