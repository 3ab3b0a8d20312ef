import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createByteMatcher, type ByteMatcher } from '../byte-matcher.ts';
import { openRaw } from '../raw-file.ts';
import { joinsOf } from './sqlite-joins.ts';
import { openSqlitePages } from './sqlite-pages.ts';

/** A place, never the value: the number of the byte string that was looked for, the file within the folder, the byte. */
export interface ByteHit {
  readonly value: number;
  readonly file: string;
  readonly offset: number;
}

export interface ByteScan {
  readonly files: number;
  readonly bytes: number;
  readonly values: number;
  /** At most `maxHits`, in the order of the files' names. */
  readonly found: readonly ByteHit[];
  /** Whether there were more. */
  readonly isCut: boolean;
}

const chunkBytes = 4 * 1024 ** 2;
const maxHits = 1000;
const minBytes = 8;

/**
 * Reads every file of a folder, deep, and looks for the byte strings in it: also in the write-ahead logs and journals
 * beside a SQLite file, and where SQLite stored a value in two pieces (P-PSN-1). Byte strings of fewer than eight bytes are
 * refused: they would be found by accident.
 */
export async function scanBytes(
  directory: string,
  values: readonly Uint8Array[],
  signal: AbortSignal,
): Promise<ByteScan> {
  if (values.some(({ length }) => length < minBytes))
    throw new RangeError('a value to look for has eight bytes or more');
  const matcher = values.length > 0 ? createByteMatcher(values) : null;
  const scan = { files: 0, bytes: 0, found: [] as ByteHit[] };
  for (const path of await filesIn(directory)) {
    const bytes = await sizeOf(path);
    // An empty file may be a lock of this process, which closing it would give up.
    const hits = matcher && bytes > 0 ? await scanFile(path, matcher, signal) : [];
    scan.files += 1;
    scan.bytes += bytes;
    for (const { value, path: at, offset } of hits) scan.found.push({ value, file: relative(directory, at), offset });
  }
  const isCut = scan.found.length > maxHits;
  return { ...scan, values: values.length, found: scan.found.slice(0, maxHits), isCut };
}

interface PathHit {
  readonly value: number;
  readonly path: string;
  readonly offset: number;
}

async function scanFile(path: string, matcher: ByteMatcher, signal: AbortSignal): Promise<PathHit[]> {
  const hits: PathHit[] = [];
  try {
    for await (const hit of streamHits(path, matcher, signal)) hits.push(hit);
    for await (const hit of joinedHits(path, matcher, signal)) hits.push(hit);
  } catch (error) {
    // A file that goes while the folder is read holds nothing any more.
    if (!isMissing(error)) throw error;
  }
  return hits;
}

/** Chunks overlap, so that a value across their border is found, once. */
async function* streamHits(path: string, matcher: ByteMatcher, signal: AbortSignal): AsyncGenerator<PathHit> {
  const file = await openRaw(path);
  try {
    const buffer = Buffer.alloc(chunkBytes + matcher.longest - 1);
    for (let from = 0; ; from += chunkBytes) {
      signal.throwIfAborted();
      const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
      const hits: PathHit[] = [];
      matcher.find(buffer.subarray(0, bytesRead), (value, at) => {
        if (at < chunkBytes) hits.push({ value, path, offset: from + at });
      });
      yield* hits;
      if (bytesRead < buffer.length) return;
    }
  } finally {
    await file.close();
  }
}

/** What stands in two pieces; the write-ahead log is read with its file. */
async function* joinedHits(path: string, matcher: ByteMatcher, signal: AbortSignal): AsyncGenerator<PathHit> {
  const pages = await openSqlitePages(path);
  if (!pages) return;
  try {
    let joins = 0;
    for await (const { bytes, cut, file, offset } of joinsOf(pages, matcher.longest - 1)) {
      const hits: PathHit[] = [];
      matcher.find(bytes, (value, at) => {
        if (at < cut && at + matcher.lengthOf(value) > cut) hits.push({ value, path: file, offset: offset + at });
      });
      yield* hits;
      joins += 1;
      if (joins % 1000 === 0) await nextTurn();
      signal.throwIfAborted();
    }
  } finally {
    await pages.close();
  }
}

/**
 * Without the indexes of write-ahead logs, which hold numbers of pages alone: a process that closes one gives up the locks
 * that it has there (https://www.sqlite.org/howtocorrupt.html, 2.2), and another process would begin it anew.
 */
async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    (error: unknown) => {
      if (isMissing(error)) return 0;
      throw error;
    },
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
