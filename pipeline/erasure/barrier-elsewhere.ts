import { PipelineError } from '../domain/errors.ts';
import { consumerGroups } from '../domain/topics.ts';
import type { Clock } from '../ports.ts';
import type { LogReader } from '../store-readers.ts';

export interface Elsewhere {
  readonly log: Pick<LogReader, 'committed' | 'describe' | 'observe'>;
  readonly clock: Clock;
}

const lookEveryMs = 250;
/** Twice as long as the slowest brokers let a silent member be: by then it has lost its partitions. */
const patienceMs = 90_000;

/**
 * Resolves when no transformer in another process is at work on a delivery that it began before this call (P-ECS-6). Nobody
 * there answers; their commits do. A delivery begins where its partition is committed, so once that has moved, or the end
 * was reached before, what was under way has ended, and the next one asks the ledger. Without a member there is none.
 * Rejects, to be tried again, where a member neither commits nor goes.
 */
export async function passedElsewhere({ log, clock }: Elsewhere, signal: AbortSignal): Promise<void> {
  const group = consumerGroups.transformer;
  const raw = await log.describe('users.raw');
  if (raw === null) return;
  const begun = await log.committed('users.raw', group);
  const waiting = new Set(
    raw.partitions.flatMap(({ startOffset, endOffset }, partition) =>
      Math.max(begun.get(partition)?.offset ?? 0, startOffset) < endOffset ? [partition] : [],
    ),
  );
  const untilMs = clock.nowMs() + patienceMs;
  while (waiting.size > 0) {
    const members = await membersOf(log);
    if (members === 0) break;
    signal.throwIfAborted();
    if (clock.nowMs() > untilMs) throw atWork(members);
    await clock.sleep(lookEveryMs, signal);
    const now = await log.committed('users.raw', group);
    for (const partition of waiting)
      if ((now.get(partition)?.offset ?? 0) > (begun.get(partition)?.offset ?? 0)) waiting.delete(partition);
  }
  signal.throwIfAborted();
}

async function membersOf(log: Elsewhere['log']): Promise<number> {
  const { readers } = await log.observe();
  return readers.find(({ stage }) => stage === 'transformer')?.members.length ?? 0;
}

function atWork(members: number): PipelineError {
  return new PipelineError(
    'barrier-not-passed',
    `A transformer in another process has been at work on one delivery for more than ${patienceMs / 1000} s (members: ${members}), and may bring back what is erased. See what keeps it there, or stop it; then go on.`,
    { canRetry: true, details: { members, seconds: patienceMs / 1000 } },
  );
}
