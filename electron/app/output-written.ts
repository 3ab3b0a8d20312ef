/** What is said beside the result is waited for this long. */
const asideMs = 2000;

/**
 * Resolves when what was written has left, or cannot any more. A result is waited for as long as it takes; whoever has
 * stopped reading standard error without going away keeps nothing from its end. What nobody read holds the process, which
 * has to be ended.
 */
export async function outputWritten({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>): Promise<void> {
  await Promise.all([written(stdout), written(stderr, asideMs)]);
}

function written(stream: NodeJS.WritableStream, patienceMs?: number): Promise<void> {
  return new Promise((resolve) => {
    const patience = patienceMs === undefined ? undefined : setTimeout(resolve, patienceMs);
    stream.write('', () => {
      clearTimeout(patience);
      // Behind the `error` of a stream that could not be written.
      setImmediate(resolve);
    });
  });
}
