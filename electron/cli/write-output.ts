import { resolve } from 'node:path';
import { PipelineError } from '../../pipeline/domain/errors.ts';
import { writeAtomically } from '../app/atomic-file.ts';

/** Writes what a command was asked to put into a file, for its owner alone; resolves with the whole path. */
export function writeOutput(output: string, content: string | Uint8Array): string {
  const path = resolve(output);
  try {
    writeAtomically(path, content);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PipelineError('io-failed', `${path} could not be written: ${reason}. Choose another file for --output.`, {
      cause,
    });
  }
  return path;
}
