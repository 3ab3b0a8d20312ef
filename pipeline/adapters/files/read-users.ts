import { PipelineError } from '../../domain/errors.ts';
import { isBlank, splitLines } from './split-lines.ts';
import { hasMark, parseMessage, type UnwrappedUser, unwrapMessage, unwrapParsed } from './unwrap-message.ts';

/** What may be in memory at once. */
export interface FileBounds {
  /** Of a line; a longer one is one broken record. */
  readonly maxLineBytes: number;
  /** Of a file that is one JSON document over several lines. */
  readonly maxDocumentBytes: number;
}

export const defaultFileBounds: FileBounds = { maxLineBytes: 16 * 1024 ** 2, maxDocumentBytes: 256 * 1024 ** 2 };

const lineFeed = 0x0a;
const maxTriedBytes = 2 * 1024 ** 2;
const openers: ReadonlySet<number | undefined> = new Set([0x5b, 0x7b]);

/**
 * The users of a file (P-SRC-3): one JSON document, else NDJSON, in which each line is one. A first line that is JSON
 * and has something behind it settles that it is NDJSON, which is streamed; otherwise the whole has to be tried.
 */
export async function* readUsers(
  file: string,
  chunks: AsyncGenerator<Buffer, void>,
  bounds: FileBounds,
): AsyncGenerator<readonly UnwrappedUser[], void> {
  const head = await readHead(chunks, bounds.maxDocumentBytes);
  if (head.shape === 'undecided' && !head.isComplete && mayBeDocument(head.bytes)) throw tooLarge(file, bounds);
  const document = head.shape === 'undecided' && head.isComplete ? parseMessage(head.bytes) : undefined;
  if (document !== undefined) {
    yield* unwrapParsed(head.bytes, document.json);
    return;
  }
  for await (const line of splitLines(prepend(head.bytes, chunks), bounds.maxLineBytes)) yield* unwrapMessage(line);
}

interface Head {
  readonly bytes: Buffer;
  readonly shape: 'lines' | 'undecided';
  readonly isComplete: boolean;
}

/** Reads until the first line settles the shape, or to the end, or to the bound. */
async function readHead(chunks: AsyncGenerator<Buffer, void>, maxBytes: number): Promise<Head> {
  const parts: Buffer[] = [];
  let bytes = 0;
  let mayBeLines: boolean | null = null;
  while (bytes <= maxBytes) {
    // `for await` would close the generator when the loop is left
    const { done, value } = await chunks.next();
    if (done === true) return { bytes: withoutMark(Buffer.concat(parts)), shape: 'undecided', isComplete: true };
    parts.push(value);
    bytes += value.length;
    if (mayBeLines === false && bytes > maxTriedBytes) continue;
    if (mayBeLines === null && !value.includes(lineFeed)) continue;
    const whole = withoutMark(Buffer.concat(parts));
    parts.splice(0, parts.length, whole);
    mayBeLines ??= startsWithLines(whole);
    if (mayBeLines === true || (mayBeLines === false && isNoDocument(whole)))
      return { bytes: whole, shape: 'lines', isComplete: false };
  }
  return { bytes: withoutMark(Buffer.concat(parts)), shape: 'undecided', isComplete: false };
}

/** True: a line of JSON and something behind it. False: the first line is none. null: not to be said yet. */
function startsWithLines(bytes: Buffer): boolean | null {
  let from = 0;
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, from)) {
    const line = bytes.subarray(from, end);
    from = end + 1;
    if (isBlank(line)) continue;
    if (parseMessage(line) === undefined) return false;
    return isBlank(bytes.subarray(from)) ? null : true;
  }
  return null;
}

/**
 * Whether bytes that begin a file can be no document, however it goes on: the error is not that they end. It spares
 * memory for the usual NDJSON whose first line is broken; where it does not say so, the whole file is tried.
 */
function isNoDocument(bytes: Buffer): boolean {
  // A line feed ends every token, so that nothing but brackets can be half done there.
  const text = bytes.subarray(0, bytes.lastIndexOf(lineFeed)).toString('utf8');
  const error = syntaxErrorOf(text);
  if (error === null || error === endOfInput) return false;
  const position = /at position (\d+)/.exec(error)?.[1];
  return position === undefined || Number(position) < text.length;
}

function syntaxErrorOf(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return error instanceof SyntaxError ? error.message : null;
  }
}

/** The engine's own words for it. */
const endOfInput = syntaxErrorOf('[');

/** Whether a file over the bound is to be taken for one document: it opens like one, and few of its lines are JSON. */
function mayBeDocument(bytes: Buffer): boolean {
  if (!openers.has(bytes.find((byte) => !isBlank(Uint8Array.of(byte))))) return false;
  const lines = bytes
    .subarray(0, 1024 ** 2)
    .toString('utf8')
    .split('\n')
    .slice(0, -1);
  const valid = lines.filter((line) => parseMessage(Buffer.from(line)) !== undefined);
  return valid.length * 2 <= lines.length;
}

async function* prepend(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  yield head;
  yield* rest;
}

function withoutMark(bytes: Buffer): Buffer {
  return hasMark(bytes) ? bytes.subarray(3) : bytes;
}

function tooLarge(file: string, bounds: FileBounds): PipelineError {
  const mib = Math.round(bounds.maxDocumentBytes / 1024 ** 2);
  const message = `${file} is one JSON document of more than ${mib} MiB, which would not fit into memory. Split it, or write it as NDJSON (one user a line).`;
  return new PipelineError('input-unreadable', message, {
    details: { file, reason: 'too-large', maxBytes: bounds.maxDocumentBytes },
  });
}
