import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PipelineError } from '../../pipeline/domain/errors.ts';
import { syncDirectory } from '../../pipeline/sqlite-file.ts';

/** Makes the folders that are missing below `base`, one by one, for their owner's eyes only; returns the last one. */
export function ensureFolder(base: string, ...names: readonly string[]): string {
  let path = base;
  for (const [at, name] of names.entries()) {
    const parent = path;
    path = join(parent, name);
    if (existsSync(path)) {
      if (!statSync(path).isDirectory()) throw unreadable(names.slice(0, at + 1), 'ENOTDIR');
      continue;
    }
    mkdirSync(path, { mode: 0o700 });
    syncDirectory(parent);
  }
  return path;
}

/** What stands in a folder below `base`; nothing where it was never made. Throws, naming it, where it cannot be read. */
export function namesInFolder(base: string, ...names: readonly string[]): readonly string[] {
  try {
    return readdirSync(join(base, ...names));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'ENOENT') return [];
    throw unreadable(names, code, error);
  }
}

function unreadable(names: readonly string[], code: string, cause?: unknown): PipelineError {
  const folder = names.join('/');
  const message =
    code === 'ENOTDIR'
      ? `${folder} in the data directory is a file, where a folder is needed. Move that file away, restore the folder from a backup if there was one, and try again.`
      : `The folder ${folder} in the data directory cannot be read (${code}). Check its permissions and the disk, and try again.`;
  return new PipelineError('io-failed', message, { cause, details: { folder } });
}
