import { readFileSync } from 'node:fs';
import { PipelineError } from '../../pipeline/domain/errors.ts';

/** The file that a command was given; `what` names it where it cannot be read. */
export function readInput(path: string, what: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    const found = code === 'ENOENT' ? 'does not exist' : 'cannot be read';
    throw new PipelineError('input-unreadable', `The ${what} ${path} ${found}. Check the path.`, { cause });
  }
}
