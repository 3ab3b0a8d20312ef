import { basename } from 'node:path';
import { PipelineError, type ErrorDetails, type PipelineErrorCode } from './domain/errors.ts';

interface Meaning {
  readonly code: PipelineErrorCode;
  readonly canRetry: boolean;
  readonly words: string;
}

const busy: Meaning = { code: 'store-busy', canRetry: true, words: 'is in use by another writer. It is tried again.' };
const damaged: Meaning = { code: 'store-damaged', canRetry: false, words: 'is damaged.' };
const ioFailed: Meaning = {
  code: 'io-failed',
  canRetry: true,
  words: 'could not be read or written. Check the disk and the permissions; it is tried again.',
};
const full: Meaning = {
  code: 'disk-full',
  canRetry: true,
  words: 'cannot grow: the disk is full. Free some space; the pipeline goes on by itself.',
};

/** SQLite's primary result codes (https://sqlite.org/rescode.html) that a store can meet. */
const meanings: ReadonlyMap<number, Meaning> = new Map([
  [5, busy], // SQLITE_BUSY
  [6, busy], // SQLITE_LOCKED
  [8, ioFailed], // SQLITE_READONLY
  [10, ioFailed], // SQLITE_IOERR
  [11, damaged], // SQLITE_CORRUPT
  [13, full], // SQLITE_FULL
  [14, ioFailed], // SQLITE_CANTOPEN
  [26, damaged], // SQLITE_NOTADB
]);

/** Whether SQLite says by it that the file is damaged, or none of its own. */
export function isDamage(error: unknown): boolean {
  const code = resultCodeOf(error);
  return code !== null && meanings.get(code & 0xff) === damaged;
}

/** SQLite's extended result code, where the error is one of SQLite. */
function resultCodeOf(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null;
}

/** Runs `work`; an error of SQLite or of the file system is thrown as the `PipelineError` that it means. */
export function toSqliteError<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translate(path, error);
  }
}

/** The file as a whole cannot be read as a store. `reason` is a clause for people, without a value of a record. */
export function damagedFile(path: string, reason: string, details: ErrorDetails = {}): PipelineError {
  const file = basename(path);
  return new PipelineError(
    'store-damaged',
    `${file} is damaged: ${reason}. Stop the pipeline, move the file aside (Vigie offers it) and start again, or restore it from a backup.`,
    { details: { file, where: file, ...details } },
  );
}

/** A row whose bytes do not match their checksum. `where` names the table and the row, never a value. */
export function damagedRow(path: string, where: string): PipelineError {
  return damagedFile(path, `the checksum of ${where} does not match`, { where });
}

function translate(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof PipelineError) return error;
  const code = resultCodeOf(error);
  if (code !== null) return fromResultCode(path, error, code);
  // No store holds a number that JavaScript has not.
  if ('code' in error && error.code === 'ERR_OUT_OF_RANGE' && error.message.startsWith('Value is too large'))
    return damagedFile(path, 'a number in it is larger than any that was written');
  if ('code' in error && error.code === 'ENOSPC') return toError(path, full, error);
  if ('code' in error && 'syscall' in error) return toError(path, ioFailed, error);
  return error;
}

function fromResultCode(path: string, error: Error, errcode: number): unknown {
  const meaning = meanings.get(errcode & 0xff);
  if (!meaning) return error;
  return meaning === damaged ? damagedFile(path, error.message, { errcode }) : toError(path, meaning, error);
}

function toError(path: string, meaning: Meaning, cause: Error): PipelineError {
  const file = basename(path);
  return new PipelineError(meaning.code, `${file} ${meaning.words} (${cause.message})`, {
    canRetry: meaning.canRetry,
    details: { file },
    cause,
  });
}
