import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** The file's text, or null where there is none. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The old content or the new one, never a part of it, also after a power loss. */
export function writeAtomically(path: string, content: string | Uint8Array, mode = 0o600): void {
  const fresh = `${path}.${process.pid}.new`;
  const file = openSync(fresh, 'w', mode);
  try {
    writeSync(file, content instanceof Uint8Array ? content : Buffer.from(content));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
}

/** Renames what cannot be used so that nothing is lost; returns the new name. `word` says why, as in `damaged`. */
export function moveAside(path: string, word: 'damaged' | 'unreadable', nowMs: number): string {
  const kept = `${path}.${word}-${new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-')}`;
  renameSync(path, kept);
  return kept;
}
