/** A reader that has gone: `| head -1`, a terminal that was closed. */
const readerGone = new Set(['EPIPE', 'EIO', 'ERR_STREAM_DESTROYED']);

/**
 * Keeps a failing standard stream from ending the process. A reader that went away has read what it wanted; a result
 * that could not be written for another reason, as on a full disk, is lost and reported to `onLost`.
 */
export function watchOutput(
  { stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>,
  onLost: (error: Error) => void,
): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!readerGone.has(error.code ?? '')) onLost(error);
  });
  // Nobody is left to be told.
  stderr.on('error', () => undefined);
}
