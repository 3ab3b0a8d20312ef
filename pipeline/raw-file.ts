import { closeSync, existsSync, fstatSync, openSync, read, readdirSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

type Wanted = readonly [into: Buffer, at: number, bytes: number, position: number];

/** A file that is read as bytes. */
export interface RawFile {
  read(...wanted: Wanted): Promise<{ readonly bytesRead: number }>;
  close(): Promise<void>;
}

/** Descriptors of database files by device and inode. */
export type KeptDescriptors = ReadonlyMap<string, number>;

const databaseEnd = '.sqlite';
const readAt = promisify(read);
const kept = new Map<string, number>();

/**
 * Opens a file to be read beside SQLite. POSIX drops all locks of a process on a file as soon as the process closes any
 * descriptor of it, and then another program that closes the database takes away the write-ahead log under the stages
 * (https://www.sqlite.org/howtocorrupt.html, 2.2): a descriptor of a database stays open, and is used again (P-FIL-8).
 */
export async function openRaw(path: string): Promise<RawFile> {
  if (process.platform === 'win32' || !path.endsWith(databaseEnd)) return open(path, 'r');
  const descriptor = keep(path);
  return {
    read: (...wanted) => readAt(descriptor, ...wanted),
    async close() {},
  };
}

/** Of the databases in a folder, for a thread that will read them: it ends before they may be closed. */
export function keepDescriptors(directory: string): KeptDescriptors {
  if (process.platform === 'win32' || !existsSync(directory)) return kept;
  dropRemoved();
  for (const name of readdirSync(directory).filter((each) => each.endsWith(databaseEnd))) {
    try {
      keep(join(directory, name));
    } catch {
      // Gone, or not to be read: whoever reads it in the thread meets that, and says so.
    }
  }
  return kept;
}

/** What the thread that started this one keeps open, before this one opens anything. */
export function adoptDescriptors(descriptors: KeptDescriptors): void {
  for (const [file, descriptor] of descriptors) kept.set(file, descriptor);
}

function keep(path: string): number {
  const { dev, ino } = statSync(path, { bigint: true });
  const file = `${dev}:${ino}`;
  const descriptor = kept.get(file) ?? openSync(path, 'r');
  kept.set(file, descriptor);
  return descriptor;
}

/** A database that was replaced is nobody's any more, and would only take its space until the end. */
function dropRemoved(): void {
  for (const [file, descriptor] of kept) {
    if (fstatSync(descriptor).nlink > 0) continue;
    kept.delete(file);
    closeSync(descriptor);
  }
}
