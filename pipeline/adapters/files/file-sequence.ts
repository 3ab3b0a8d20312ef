import { type InputFile, openInputFile } from './file-chunks.ts';
import { listInputs, type SkippedFile } from './list-inputs.ts';
import { defaultFileBounds, type FileBounds, readUsers } from './read-users.ts';
import type { UnwrappedUser } from './unwrap-message.ts';

/** Consecutive users of one file; the first of them stands at `position`. */
export interface FileUsers {
  readonly source: string;
  readonly position: number;
  readonly users: readonly UnwrappedUser[];
}

export interface FileSequence {
  /** null behind the last file. */
  next(): Promise<FileUsers | null>;
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
}

/** The users of many files, one file after the other; at most one is open. */
export function createFileSequence(paths: readonly string[], options: FileSequenceOptions): FileSequence {
  const bounds = options.bounds ?? defaultFileBounds;
  let waiting: string[] | null = null;
  let reading: Reading | null = null;

  async function open(path: string): Promise<Reading> {
    const file = await openInputFile(path);
    return { file, users: readUsers(path, file.chunks, bounds), position: 0 };
  }

  async function close(): Promise<void> {
    await reading?.users.return();
    await reading?.file.chunks.return();
    reading = null;
    waiting = [];
  }

  return {
    close,
    async next() {
      waiting ??= [...(await listInputs(paths, options.onSkipped ?? (() => {})))];
      for (;;) {
        const path = waiting[0];
        if (reading === null && path === undefined) return null;
        reading ??= await open(path!);
        const { value: users } = await reading.users.next();
        if (users !== undefined) {
          const { position } = reading;
          reading.position += users.length;
          return { source: reading.file.source, position, users };
        }
        reading = null;
        waiting.shift();
      }
    },
  };
}
