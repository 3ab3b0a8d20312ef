import type { RedriveProgress } from '../../pipeline/domain/redrive.ts';
import { secondsLeft, shareOf, usersOf } from '../../pipeline/domain/source-progress.ts';
import type { ApplicationClient } from './open-application.ts';
import { describeReached } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

export interface WatchedRedrive {
  readonly client: Pick<ApplicationClient, 'listen'>;
  readonly terminal: Pick<Terminal, 'progress'>;
  readonly nowMs?: () => number;
}

/** Shows on the progress line how far the redrive is, while `work` does it (P-CLI-64). */
export async function watchRedrive<T>(watched: WatchedRedrive, work: () => Promise<T>): Promise<T> {
  const { client, terminal, nowMs = () => performance.now() } = watched;
  const describe = createDescription(nowMs);
  const stop = client.listen(
    'redrive',
    {},
    {
      onItem({ running, ...progress }) {
        if (running) terminal.progress(progress.of === 0 ? 'looking for what would pass now' : describe(progress));
      },
      // What the redrive comes to is said by `work`.
      onEnd: () => undefined,
    },
  );
  try {
    return await work();
  } finally {
    stop();
    terminal.progress('');
  }
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
