import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncDirectory } from '../../pipeline/sqlite-file.ts';

/** The file's text, or null where there is none. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && notThere.has(error.code)) return null;
    throw error;
  }
}

/** Below a file there is nothing either: whoever needs a folder there says so. */
const notThere: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR']);

/** The old content or the new one, never a part of it, also after a power loss. */
export function writeAtomically(path: string, content: string | Uint8Array, mode = 0o600): void {
  const fresh = `${path}.${process.pid}.new`;
  try {
    writeDurably(fresh, typeof content === 'string' ? Buffer.from(content) : content, mode);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  syncDirectory(dirname(path));
}

function writeDurably(path: string, bytes: Uint8Array, mode: number): void {
  const file = openSync(path, 'w', mode);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Renames what cannot be used so that nothing is lost, nor what was moved aside before; returns the new name. `word`
 * says why, as in `damaged`. The time is in seconds: with thousandths the console's redaction would take it for a number.
 */
export function moveAside(path: string, word: 'damaged' | 'unreadable', nowMs: number): string {
  const second = new Date(nowMs).toISOString().slice(0, 'YYYY-MM-DDThh:mm:ss'.length).replaceAll(':', '-');
  const kept = firstFree(`${path}.${word}-${second}`);
  renameSync(path, kept);
  return kept;
}

/** The name, or with the first number behind it under which nothing is there. */
export function firstFree(name: string): string {
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${name}-${copy}`;
    if (!existsSync(candidate)) return candidate;
  }
}
