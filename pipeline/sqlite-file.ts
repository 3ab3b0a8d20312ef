import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { PipelineError } from './domain/errors.ts';
import { damagedFile, isDamage } from './sqlite-errors.ts';

const magic = Buffer.from('SQLite format 3\0', 'latin1');
const headerBytes = 100;

/**
 * Whether the file is there. Throws `store-damaged` for what SQLite would take for a new database: an emptied file, and a
 * write-ahead log without its file. The file is not opened: closing it would drop the locks of this process (P-FIL-8).
 */
export function isFileThere(path: string): boolean {
  const bytes = sizeOf(path);
  if (bytes === null) {
    if (sizeOf(`${path}-wal`))
      throw damagedFile(path, 'the file is gone but its write-ahead log (-wal) is still there');
    return false;
  }
  if (bytes === 0) throw damagedFile(path, 'it is empty', { bytes });
  return true;
}

/**
 * Throws `store-damaged` where the file has fewer bytes than SQLite `expected` before this was called. With a write-ahead
 * log that is not empty it may rightly be shorter: the rest is in there.
 */
export function requireWhole(path: string, expected: number): void {
  const cut = cutOf(path, expected);
  if (cut !== null) throw cut;
}

function cutOf(path: string, expected: number): PipelineError | null {
  const walBytes = sizeOf(`${path}-wal`);
  const bytes = sizeOf(path) ?? 0;
  if (walBytes || bytes >= expected) return null;
  return damagedFile(path, `it was cut to ${bytes} of ${expected} bytes`, { bytes, expected });
}

/** What SQLite threw at the opening of the file; where it takes it for damaged, in words that say how. */
export function explainDamage(path: string, error: unknown): unknown {
  if (!isDamage(error)) return error;
  // Nobody works on a file whose first page SQLite refuses: there is no lock to lose.
  const header = readHeader(path);
  if (header.length < headerBytes || !header.subarray(0, magic.length).equals(magic))
    return damagedFile(path, 'its beginning is not that of a database', { bytes: sizeOf(path) ?? 0 });
  return cutOf(path, header.readUInt32BE(28) * pageSize(header)) ?? error;
}

/** Makes the file under another name and gives it its own when it is whole. Of several that try at once, one wins. */
export function createFile(path: string, prepare: (fresh: string) => void): void {
  const fresh = `${path}.${randomUUID()}.new`;
  try {
    prepare(fresh);
    chmodSync(fresh, 0o600);
    giveName(fresh, path);
    syncDirectory(dirname(path));
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(fresh + suffix, { force: true });
  }
}

/** A link never replaces a file; where the file system has none, a name that was taken meanwhile is left alone. */
function giveName(fresh: string, path: string): void {
  try {
    linkSync(fresh, path);
  } catch (error) {
    // Another thread was faster, and its file is as good.
    if (existsSync(path)) return;
    if (!(error instanceof Error && 'code' in error && (error.code === 'EPERM' || error.code === 'ENOTSUP')))
      throw error;
    renameSync(fresh, path);
  }
}

/** The name outlives a power loss, too. Windows cannot open a directory and keeps names by itself. */
export function syncDirectory(path: string): void {
  if (process.platform === 'win32') return;
  const directory = openSync(path, 'r');
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(headerBytes);
  const file = openSync(path, 'r');
  try {
    return header.subarray(0, readSync(file, header, 0, headerBytes, 0));
  } finally {
    closeSync(file);
  }
}

/** https://sqlite.org/fileformat.html, 1.3.2: 1 stands for 65,536. */
function pageSize(header: Buffer): number {
  const size = header.readUInt16BE(16);
  return size === 1 ? 65_536 : size;
}

function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}
