import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncDirectory } from '../../../pipeline/sqlite-file.ts';

/** A file of lines that are only ever added, each durable when it was. The text is not held in memory. */
export interface LineFile {
  /** Finished lines. */
  count(): number;
  /** What stands behind the last finished line, as after a crash. */
  unfinished(): Buffer;
  /** With the end of the line; throws where it could not be written, and then it is not there. */
  append(line: string): void;
  /** Gives the unfinished line its end. */
  finish(): void;
  cutUnfinished(): void;
  /** Lines from number `first`, counted from 0, up to `end`, without their ends. */
  read(first: number, end: number): readonly string[];
  /** Reading and writing throw from then on. Safe to call twice. */
  close(): void;
}

/** Made where it is missing, for its owner alone. */
export function openLineFile(path: string): LineFile {
  const file = openSync(path, 'a+', 0o600);
  try {
    syncDirectory(dirname(path));
    return new IndexedLines(file);
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

const chunkBytes = 256 * 1024;
const newLine = 0x0a;

class IndexedLines implements LineFile {
  readonly #descriptor: number;
  readonly #starts: number[] = [];
  /** Up to the end of the last finished line. */
  #size = 0;
  #closed = false;
  /** Why nothing is written any more. */
  #ended: Error | null = null;

  constructor(file: number) {
    this.#descriptor = file;
    const bytes = fstatSync(file).size;
    for (let at = 0; at < bytes; at += chunkBytes) this.#index(this.#bytes(at, Math.min(bytes, at + chunkBytes)), at);
  }

  count(): number {
    return this.#starts.length;
  }

  unfinished(): Buffer {
    return this.#bytes(this.#size, fstatSync(this.#file).size);
  }

  append(line: string): void {
    this.#write(Buffer.from(`${line}\n`), this.#size);
  }

  finish(): void {
    this.#write(Buffer.from('\n'), fstatSync(this.#file).size);
  }

  cutUnfinished(): void {
    ftruncateSync(this.#file, this.#size);
    fsyncSync(this.#file);
  }

  read(first: number, end: number): readonly string[] {
    if (first >= end) return [];
    const text = this.#bytes(this.#starts[first]!, this.#starts[end] ?? this.#size).toString('utf8');
    return text.slice(0, -1).split('\n');
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    closeSync(this.#descriptor);
  }

  /** Once closed, its number is free for any other file of the process. */
  get #file(): number {
    if (this.#closed) throw new Error('it is closed');
    return this.#descriptor;
  }

  #index(chunk: Buffer, at: number): void {
    for (let end = chunk.indexOf(newLine); end !== -1; end = chunk.indexOf(newLine, end + 1)) {
      this.#starts.push(this.#size);
      this.#size = at + end + 1;
    }
  }

  #write(bytes: Buffer, end: number): void {
    if (this.#ended) throw this.#ended;
    const file = this.#file;
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } catch (error) {
      this.#takeBack(end);
      throw error;
    }
    this.#starts.push(this.#size);
    this.#size = end + bytes.length;
  }

  /** What was not written durably is not there; where even that is not certain, nothing is added any more. */
  #takeBack(size: number): void {
    try {
      ftruncateSync(this.#file, size);
      fsyncSync(this.#file);
    } catch (cause) {
      this.#ended = new Error('a line that failed could not be taken back', { cause });
    }
  }

  #bytes(from: number, to: number): Buffer {
    const bytes = Buffer.alloc(Math.max(0, to - from));
    for (let at = 0; at < bytes.length;) {
      const read = readSync(this.#file, bytes, at, bytes.length - at, from + at);
      if (read === 0) return bytes.subarray(0, at);
      at += read;
    }
    return bytes;
  }
}

/** The line in which bytes stand that are no text, or null. */
export function firstLineNotText(bytes: Buffer, text: string): number | null {
  const again = Buffer.from(text);
  if (again.equals(bytes)) return null;
  const at = bytes.findIndex((byte, index) => byte !== again[index]);
  return bytes.subarray(0, at).toString('latin1').split('\n').length;
}
