import type { PipelineConfig } from '../domain/config.ts';
import { dataSetOfTopic } from '../domain/data-sets.ts';
import { durationMs } from '../domain/duration.ts';
import { consumerGroups, topicNames, type TopicName } from '../domain/topics.ts';
import type { ProfileErasure } from '../erasure-ports.ts';
import type { LogDoor } from '../log.ts';
import type { Clock, Log, TrimOptions } from '../ports.ts';

export interface RetentionDeps {
  readonly log: Log;
  readonly clock: Clock;
  readonly console: LogDoor;
  readonly partitions: number;
  readonly retention: PipelineConfig['retention'];
  readonly profiles: { readonly erasure: Pick<ProfileErasure, 'heldNow' | 'refreshHeld'> };
}

/** How the log's room is shared out. */
const shares = { 'users.raw': 0.5, 'users.clean': 0.375, 'users.rejected': 0.125 } as const;

/**
 * One pass of retention (P-DEL-13). `users.raw` and `users.rejected` go by age, read or not, and by size once read;
 * `users.clean` only by size below what the aggregator committed: aggregates are rebuilt from the profiles. What a hold
 * keeps as a whole is not trimmed (P-ERA-15).
 */
export async function trimLog(deps: RetentionDeps): Promise<void> {
  for (const topic of topicNames) {
    await deps.profiles.erasure.refreshHeld();
    const isHeld = (): boolean => deps.profiles.erasure.heldNow().has(dataSetOfTopic[topic]);
    const records = await deps.log.trim({ ...(await toTrim(topic, deps)), isHeld });
    if (records > 0) deps.console.info('log-trimmed', { topic, records });
  }
}

async function toTrim(topic: TopicName, deps: RetentionDeps): Promise<TrimOptions> {
  const { clock, retention } = deps;
  const maxBytes = Math.floor(retention.maxLogBytes * shares[topic]);
  const before = clock.nowMs() - durationMs(retention.raw);
  if (topic === 'users.rejected') return { topic, before, maxBytes };
  const group = topic === 'users.raw' ? consumerGroups.transformer : consumerGroups.aggregator;
  const keepFrom = await offsets(deps, topic, group);
  return topic === 'users.raw' ? { topic, before, maxBytes, keepFrom } : { topic, maxBytes, keepFrom };
}

/** A partition without a commit keeps everything: nobody has read it yet. */
async function offsets(deps: RetentionDeps, topic: TopicName, group: string): Promise<ReadonlyMap<number, number>> {
  const committed = await deps.log.committed(topic, group);
  return new Map(
    Array.from({ length: deps.partitions }, (_, partition) => [partition, committed.get(partition)?.offset ?? 0]),
  );
}
