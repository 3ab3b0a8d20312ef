import type { ItemOf } from '../contract/api.ts';
import type { PurgeOutcome, PurgeStatus } from '../contract/calls/purge.ts';
import type { ApplicationClient } from './open-application.ts';
import { describeCounts, toRunResult } from './purge-result.ts';
import type { Terminal } from './terminal.ts';
import { watchStream } from './watch-stream.ts';

/** Shows on the progress line how far the purge is that runs, while `work` does. */
export async function watchPurge<T>(client: ApplicationClient, terminal: Terminal, work: () => Promise<T>): Promise<T> {
  const watched = {
    client,
    terminal,
    name: 'purge',
    input: {},
    describe({ purges }: ItemOf<'purge'>) {
      const running = purges.find(({ state }) => state === 'running');
      return running ? describeProgress(running) : null;
    },
  } as const;
  return watchStream(watched, work);
}

function describeProgress({ steps, erasing }: PurgeStatus): string {
  if (erasing) return `erasing ${erasing.dataSet}: ${erasing.erased} of ${erasing.due}`;
  const done = steps.filter(({ atMs }) => atMs !== null).length;
  return `step ${done + 1} of ${steps.length}: ${steps[done]?.step ?? 'closed'}`;
}

export function printOutcome(outcome: PurgeOutcome, terminal: Terminal, json: boolean): void {
  const result = toRunResult(outcome);
  if (json) return terminal.result(JSON.stringify(result));
  for (const line of describeCounts(result.erased)) terminal.say(`erased ${line}`);
  terminal.say('Check it offline with: vigie certificate verify FILE');
  terminal.result(result.certificate);
}
