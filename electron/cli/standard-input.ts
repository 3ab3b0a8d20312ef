import { createInterface } from 'node:readline/promises';
import { PipelineError } from '../../pipeline/domain/errors.ts';

/** Resolves with the next line of what is typed or piped in, without its end; null where there is none. */
export type ReadLine = () => Promise<string | null>;

export interface LineReader {
  readonly readLine: ReadLine;
  /** A process does not end while its standard input is listened to. */
  close(): void;
}

/** Nothing is read before the first line is asked for. */
export function createLineReader(input: NodeJS.ReadableStream): LineReader {
  let opened: { readonly lines: AsyncIterator<string>; close(): void } | null = null;

  function open(): NonNullable<typeof opened> {
    const readline = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    return { lines: readline[Symbol.asyncIterator](), close: () => readline.close() };
  }

  return {
    async readLine() {
      opened ??= open();
      const { value, done } = await opened.lines.next();
      return done ? null : value;
    },
    close: () => opened?.close(),
  };
}

/** The value itself, or where it is `-` the next line of standard input, so that it is in no list of processes. */
export async function valueOrLine(value: string, name: string, readLine: ReadLine): Promise<string> {
  if (value !== '-') return value;
  const line = await readLine();
  if (line !== null && line.trim() !== '') return line.trim();
  throw new PipelineError(
    'input-unreadable',
    `${name} - reads a line from standard input, and none came. Pipe it in, as in: vigie person find ${name} - < FILE`,
  );
}
