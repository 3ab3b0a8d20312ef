import { PipelineError } from '../../domain/errors.ts';

/** What a failed file operation means to the person who named the file. */
export function toInputError(path: string, thrown: unknown): PipelineError {
  if (thrown instanceof PipelineError) return thrown;
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown';
  const details = { file: path, reason: code };
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new PipelineError(
      'input-not-found',
      `There is no file or folder ${path}. Check the path, or choose another input.`,
      { details, cause: thrown },
    );
  }
  const message = `${path} cannot be read: ${reasonOf(code, thrown)}`;
  return new PipelineError('input-unreadable', message, { details, cause: thrown });
}

function reasonOf(code: string, thrown: unknown): string {
  if (code === 'EACCES' || code === 'EPERM')
    return 'you have no permission. Grant read access to it, or choose another input.';
  if (code.startsWith('Z_'))
    return 'its compressed data is damaged or cut short. Get the file again, or leave it out of the input.';
  return `${thrown instanceof Error ? thrown.message : String(thrown)}. Check the file, or leave it out of the input.`;
}
