import { setTimeout as pause } from 'node:timers/promises';
import { PipelineError } from '../../pipeline/domain/errors.ts';
import type { EndRequest } from './end-signals.ts';
import type { Terminal } from './terminal.ts';

const betweenMs = 1000;

/**
 * Reads from stores; one that is out of reach is waited for, as the stages do, and said once. Rejects where waiting does not
 * help, or with what kept it when the process is asked to end.
 */
export async function whenReachable<T>(
  read: () => Promise<T>,
  { endRequest, terminal }: { readonly endRequest: EndRequest; readonly terminal: Terminal },
): Promise<T> {
  const ended = new AbortController();
  endRequest.listen(
    () => ended.abort(),
    () => ended.abort(),
  );
  for (let said = ''; ;) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof PipelineError) || !error.canRetry || ended.signal.aborted) throw error;
      if (said !== error.message) terminal.say(`Waiting: ${error.message}`);
      said = error.message;
      // A wait that is cut short looks once more, and then says why it ends.
      await pause(betweenMs, undefined, { signal: ended.signal }).catch(() => undefined);
    }
  }
}
