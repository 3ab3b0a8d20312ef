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
import { damagedFile } from './sqlite-errors.ts';

const magic = Buffer.from('SQLite format 3\0', 'latin1');
const headerBytes = 100;

/**
 * Whether the file is there. Throws `store-damaged` for what SQLite would take for a new database or only notice later:
 * an emptied file, one that is shorter than its header says, a write-ahead log without its file.
 */
export function inspectFile(path: string): boolean {
  const walBytes = sizeOf(`${path}-wal`);
  const bytes = sizeOf(path);
  if (bytes === null) {
    if (walBytes) throw damagedFile(path, 'the file is gone but its write-ahead log (-wal) is still there');
    return false;
  }
  const header = readHeader(path);
  if (header.length < headerBytes || !header.subarray(0, magic.length).equals(magic)) {
    throw damagedFile(path, bytes === 0 ? 'it is empty' : 'its beginning is not that of a database', { bytes });
  }
  const expected = header.readUInt32BE(28) * pageSize(header);
  // With a write-ahead log that is not empty, the file may rightly be shorter: the rest is in there.
  if (!walBytes && bytes < expected)
    throw damagedFile(path, `it was cut to ${bytes} of ${expected} bytes`, { bytes, expected });
  return true;
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
