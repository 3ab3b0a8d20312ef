import type { InputOf, ItemOf, StreamName } from '../contract/api.ts';
import type { ApplicationClient } from './open-application.ts';
import type { Terminal } from './terminal.ts';

interface WatchedStream<P extends StreamName> {
  readonly client: Pick<ApplicationClient, 'listen'>;
  readonly terminal: Pick<Terminal, 'progress'>;
  readonly name: P;
  readonly input: InputOf<P>;
  /** null leaves the progress line as it is. */
  readonly describe: (item: ItemOf<P>) => string | null;
}

/** Shows on the progress line what a stream tells, while `work` is done; what that comes to is said by `work`. */
export async function watchStream<P extends StreamName, T>(
  { client, terminal, name, input, describe }: WatchedStream<P>,
  work: () => Promise<T>,
): Promise<T> {
  const onItem = (item: ItemOf<P>): void => {
    const said = describe(item);
    if (said !== null) terminal.progress(said);
  };
  const stop = client.listen(name, input, { onItem, onEnd: () => undefined });
  try {
    return await work();
  } finally {
    stop();
    terminal.progress('');
  }
}
