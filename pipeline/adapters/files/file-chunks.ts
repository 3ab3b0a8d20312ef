import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { toInputError } from './input-errors.ts';

const chunkBytes = 256 * 1024;
const namedBytes = 256;

export interface InputFile {
  /** Names the content without the path: 16 hexadecimal digits of a hash of both. */
  readonly source: string;
  /** The content, decompressed where it begins with gzip's magic bytes. Rejects with `input-unreadable`. */
  readonly chunks: AsyncGenerator<Buffer, void>;
  /** Bytes that were read from the disk, and bytes of content that they gave. */
  readonly read: { stored: number; content: number };
}

export async function openInputFile(path: string): Promise<InputFile> {
  const start = await readStart(path);
  const hash = createHash('sha256').update(path).update('\0').update(start).digest('hex');
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  const read = { stored: 0, content: 0 };
  return { source: `file-${hash.slice(0, 16)}`, chunks: readChunks(path, isGzip, read), read };
}

async function readStart(path: string): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(namedBytes), 0, namedBytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw toInputError(path, thrown);
  }
}

async function* readChunks(path: string, isGzip: boolean, read: InputFile['read']): AsyncGenerator<Buffer, void> {
  const file = createReadStream(path, { highWaterMark: chunkBytes });
  const stream: Readable = isGzip ? pipeline(file, createGunzip({ chunkSize: chunkBytes }), ignoreEnd) : file;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      read.stored = file.bytesRead;
      read.content += chunk.length;
      yield chunk;
    }
  } catch (thrown) {
    throw toInputError(path, thrown);
  } finally {
    stream.destroy();
    file.destroy();
  }
}

/** `pipeline` wants to be told; whoever iterates gets the error itself. */
function ignoreEnd(): void {}
