import type { RedriveProgress } from '../../pipeline/domain/redrive.ts';
import { secondsLeft, shareOf, usersOf } from '../../pipeline/domain/source-progress.ts';
import type { ApplicationClient } from './open-application.ts';
import type { ItemOf } from '../contract/api.ts';
import { describeReached } from './progress-line.ts';
import type { Terminal } from './terminal.ts';
import { watchStream } from './watch-stream.ts';

export interface WatchedRedrive {
  readonly client: Pick<ApplicationClient, 'listen'>;
  readonly terminal: Pick<Terminal, 'progress'>;
  readonly nowMs?: () => number;
}

/** Shows on the progress line how far the redrive is, while `work` does it (P-CLI-64). */
export async function watchRedrive<T>(
  { client, terminal, nowMs = () => performance.now() }: WatchedRedrive,
  work: () => Promise<T>,
): Promise<T> {
  const describe = createDescription(nowMs);
  const watched = {
    client,
    terminal,
    name: 'redrive',
    input: {},
    describe({ running, ...progress }: ItemOf<'redrive'>) {
      if (!running) return null;
      return progress.of === 0 ? 'looking for what would pass now' : describe(progress);
    },
  } as const;
  return watchStream(watched, work);
}

/** With the rate since it was first seen; another redrive, which was waited for, is not counted in. */
function createDescription(nowMs: () => number): (progress: RedriveProgress) => string {
  let first: (RedriveProgress & { readonly atMs: number }) | null = null;
  return (progress) => {
    const { published, of } = progress;
    if (first === null || first.of !== of || first.published > published) first = { ...progress, atMs: nowMs() };
    const seconds = (nowMs() - first.atMs) / 1000;
    const rate = seconds > 0 ? (published - first.published) / seconds : 0;
    const reached = usersOf(published, of);
    return describeReached(
      { share: shareOf(reached), secondsLeft: secondsLeft(reached, rate) },
      `${published} of ${of} published again, ${Math.round(rate)} a second`,
    );
  };
}
