import type { CommittedValue } from '../domain/committed.ts';
import { PipelineError } from '../domain/errors.ts';
import type { RewindPlan, RewindWish } from '../domain/rewind.ts';
import { consumerGroups } from '../domain/topics.ts';
import type { Commit, Log } from '../ports.ts';
import { effectiveTimeBefore } from './effective-time-at.ts';
import { planRewind, type RewindReading } from './plan-rewind.ts';

export interface RewindStores extends RewindReading {
  readonly log: RewindReading['log'] & Pick<Log, 'resetCommits'>;
}

/**
 * Sets the transformer's group back, so that it processes again what the wish is about when it runs (P-RWD-1). No
 * transformer may run. Rejects with `rewind-nothing` where every partition stands there already, with `group-active`,
 * and as `planRewind` does.
 */
export async function rewind(stores: RewindStores, wish: RewindWish, signal: AbortSignal): Promise<RewindPlan> {
  const { log } = stores;
  const { plan, raw, values, ledger } = await planRewind(stores, wish, signal);
  const commits = new Map<number, Commit>();
  for (const { partition, from } of plan.partitions) {
    const value = values.get(partition)!;
    if (from >= (value.again?.offset ?? value.offset)) continue;
    const { startOffset } = raw.partitions[partition]!;
    const place = { partition, partitions: raw.partitions.length, offset: from, startOffset, ledger };
    const effectiveUs = await effectiveTimeBefore(log, place, signal);
    commits.set(partition, { offset: from, metadata: JSON.stringify(backAt(value, from, effectiveUs)) });
  }
  if (commits.size === 0)
    throw new PipelineError(
      'rewind-nothing',
      'Nothing lies between there and where the transformer stands: it has not read so far yet, or retention took it. Choose an earlier time or offset.',
    );
  await log.resetCommits('users.raw', consumerGroups.transformer, commits);
  return plan;
}

function backAt(value: CommittedValue, offset: number, effectiveUs: number): CommittedValue {
  return { ...value, again: { offset, effectiveUs } };
}
