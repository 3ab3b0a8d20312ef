import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ofOthers = 0o077;

/** Whether the system says who may read a file in a way that is understood here. */
export function knowsOwners(platform: NodeJS.Platform): boolean {
  return platform !== 'win32';
}

/** The files and folders that other accounts of this machine can open; what lies in a folder of the owner's alone is out of reach. */
export function openToOthers(folder: string): readonly string[] {
  if (!isOpen(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    if (item.isDirectory()) return isOpen(path) ? [...openToOthers(path), path] : [];
    return item.isFile() && isOpen(path) ? [path] : [];
  });
}

/** Returns how many were open. */
export function closeToOthers(folder: string): number {
  const open = openToOthers(folder);
  for (const path of open) chmodSync(path, modeOf(path) & ~ofOthers);
  return open.length;
}

function isOpen(path: string): boolean {
  return (modeOf(path) & ofOthers) !== 0;
}

/** 0 for what has gone meanwhile, as a file of SQLite may. */
function modeOf(path: string): number {
  return (statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o777;
}
