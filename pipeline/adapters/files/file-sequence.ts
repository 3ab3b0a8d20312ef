import { type InputFile, openInputFile } from './file-chunks.ts';
import { type Input, listInputs, type SkippedFile } from './list-inputs.ts';
import { defaultFileBounds, type FileBounds, readUsers } from './read-users.ts';
import type { UnwrappedUser } from './unwrap-message.ts';

/** Consecutive users of one file; the first of them stands at `position`. */
export interface FileUsers {
  readonly source: string;
  readonly position: number;
  readonly users: readonly UnwrappedUser[];
  /** How many bytes of all files were done before them, and are with them. */
  readonly bytes: { readonly from: number; readonly to: number };
}

export interface FileSequence {
  /** null behind the last file. */
  next(): Promise<FileUsers | null>;
  /** Of all files as they lie on the disk; null before the first `next`, which lists them. */
  readonly bytes: number | null;
  close(): Promise<void>;
}

export interface FileSequenceOptions {
  readonly onSkipped?: SkippedFile;
  readonly bounds?: FileBounds;
}

interface Reading {
  readonly file: InputFile;
  readonly users: AsyncGenerator<readonly UnwrappedUser[], void>;
  position: number;
  /** Of the content, in the users that it gave. */
  given: number;
}

/** The users of many files, one file after the other; at most one is open. */
export function createFileSequence(paths: readonly string[], options: FileSequenceOptions): FileSequence {
  const bounds = options.bounds ?? defaultFileBounds;
  let waiting: Input[] | null = null;
  let reading: Reading | null = null;
  let bytes: number | null = null;
  let bytesBefore = 0;

  async function open(path: string): Promise<Reading> {
    const file = await openInputFile(path);
    return { file, users: readUsers(path, file.chunks, bounds), position: 0, given: 0 };
  }

  async function close(): Promise<void> {
    await reading?.users.return();
    await reading?.file.chunks.return();
    reading = null;
    waiting = [];
  }

  async function list(): Promise<Input[]> {
    const inputs = await listInputs(paths, options.onSkipped ?? (() => {}));
    bytes = inputs.reduce((sum, input) => sum + input.bytes, 0);
    return [...inputs];
  }

  return {
    close,
    get bytes() {
      return bytes;
    },
    async next() {
      waiting ??= await list();
      for (;;) {
        const [input] = waiting;
        if (input === undefined) return null;
        reading ??= await open(input.path);
        const { value: users } = await reading.users.next();
        if (users !== undefined) return take(reading, users, bytesBefore);
        reading = null;
        bytesBefore += input.bytes;
        waiting.shift();
      }
    },
  };
}

function take(reading: Reading, users: readonly UnwrappedUser[], bytesBefore: number): FileUsers {
  const { file, position } = reading;
  const from = bytesBefore + doneIn(reading);
  reading.position += users.length;
  for (const { value } of users) reading.given += value.byteLength;
  return { source: file.source, position, users, bytes: { from, to: bytesBefore + doneIn(reading) } };
}

/** What is read ahead is not done: a document is read as a whole before it gives its first user. */
function doneIn({ file, given }: Reading): number {
  const { stored, content } = file.read;
  return content === 0 ? 0 : stored * Math.min(1, given / content);
}
