import { existsSync, readdirSync } from 'node:fs';
import { PipelineError } from '../../pipeline/domain/errors.ts';
import { storeFiles } from '../../pipeline/adapters/embedded-files.ts';

/**
 * Throws where the data directory is not there, is no directory or may not be read: counting nothing in it would be a
 * wrong answer. Returns whether it holds a store yet.
 */
export function requireDirectory(path: string): boolean {
  try {
    readdirSync(path);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    const reason = reasons[code] ?? `cannot be read: ${String(cause)}`;
    throw new PipelineError(
      code === 'ENOENT' ? 'input-not-found' : 'input-unreadable',
      `The data directory ${path} ${reason}`,
      { cause },
    );
  }
  return Object.values(storeFiles(path)).some((file) => existsSync(file));
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist. Check the path.',
  ENOTDIR: 'is a file. Name the folder that a run was given as --data.',
  EACCES: 'may not be read by this user. Check its permissions.',
};
