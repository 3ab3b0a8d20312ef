import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PipelineError } from '../../domain/errors.ts';
import { toInputError } from './input-errors.ts';

/** Called with a file of a folder that is not read. */
export type SkippedFile = (path: string) => void;

export interface Input {
  /** The real one. */
  readonly path: string;
  /** As it lies on the disk. */
  readonly bytes: number;
}

const extensions = /\.(json|ndjson|jsonl)(\.gz)?$/i;

/**
 * The files to read, each once (P-SRC-7): a file that is named is read whatever its name; a folder gives
 * its files of a known kind, deep, in the order of their names, and is refused where it has none.
 */
export async function listInputs(paths: readonly string[], onSkipped: SkippedFile): Promise<readonly Input[]> {
  const files = new Map<string, Input>();
  const folders = new Set<string>();
  let met = 0;

  async function add(path: string, isNamed: boolean): Promise<void> {
    const real = await realpath(path);
    const found = await stat(real);
    if (found.isDirectory()) return addFolder(real);
    if (!isNamed && !extensions.test(path)) return onSkipped(path);
    if (!found.isFile()) throw notAFile(path);
    files.set(real, { path: real, bytes: found.size });
    met += 1;
  }

  async function addFolder(real: string): Promise<void> {
    if (folders.has(real)) return void (met += 1);
    folders.add(real);
    const names = await readdir(real);
    names.sort((a, b) => (a < b ? -1 : 1));
    for (const name of names) await named(join(real, name), false);
  }

  async function named(path: string, isNamed: boolean): Promise<void> {
    try {
      await add(path, isNamed);
    } catch (thrown) {
      throw toInputError(path, thrown);
    }
  }

  for (const path of paths) {
    const before = met;
    await named(path, true);
    if (met === before) throw nothingInside(path);
  }
  return [...files.values()];
}

function nothingInside(path: string): PipelineError {
  const message = `${path} holds no .json, .ndjson or .jsonl file (also .gz), nor does a folder in it. Choose another folder, or name the files themselves.`;
  return new PipelineError('input-not-found', message, { details: { file: path, reason: 'empty-folder' } });
}

function notAFile(path: string): PipelineError {
  const message = `${path} cannot be read: it is neither a file nor a folder, and could not be resumed. Write it to a file first.`;
  return new PipelineError('input-unreadable', message, { details: { file: path, reason: 'not-a-file' } });
}
