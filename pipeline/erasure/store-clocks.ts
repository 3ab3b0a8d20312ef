import { dataSetOfTopic } from '../domain/data-sets.ts';
import type { StoreClocks, TopicSettings } from '../domain/deletion-clock.ts';
import type { PipelineConfig } from '../domain/config.ts';
import { topicNames } from '../domain/topics.ts';
import { heldRetentions } from '../stages/held-retention.ts';
import type { ErasureReading } from './erasure-stores.ts';

/** A thousand years. */
const endlessMs = 1000 * 365.25 * 86_400_000;

/** How the stores let go of what is deleted, from their settings as they are at this moment (P-ECS-1). */
export async function readClocks({ log, profiles, systems }: ErasureReading): Promise<StoreClocks> {
  const topics = new Map<string, TopicSettings | null>();
  for (const topic of topicNames) topics.set(dataSetOfTopic[topic], bounded((await log?.clock(topic)) ?? null));
  return {
    topics: Object.fromEntries(topics),
    profiles: (await profiles?.erasure.clock()) ?? null,
    held: profiles === null ? new Map() : await heldRetentions(profiles.ledger),
    systems,
  };
}

/** What is longer than anybody waits is no limit. */
function bounded(topic: TopicSettings | null): TopicSettings | null {
  if (topic === null) return null;
  const limit = (ms: number | null | undefined): number | null =>
    ms === null || ms === undefined || ms >= endlessMs ? null : ms;
  const { policy, retentionMs, segmentMs, compactionLagMs, deleteRetentionMs } = topic;
  return {
    policy,
    retentionMs: limit(retentionMs),
    segmentMs: limit(segmentMs),
    compactionLagMs: limit(compactionLagMs),
    deleteRetentionMs: limit(deleteRetentionMs),
  };
}

/** Whether single records are taken out of the topic of the data set; a topic that was never made holds none. */
export function isRewritten({ topics }: Pick<StoreClocks, 'topics'>, dataSet: keyof StoreClocks['topics']): boolean {
  const topic = topics[dataSet] ?? null;
  return topic === null || topic.policy === 'rewrite';
}

/** Which system keeps what, as a certificate names it. */
export function systemsOf({
  log,
  profiles,
  aggregates,
}: Pick<PipelineConfig, 'log' | 'profiles' | 'aggregates'>): StoreClocks['systems'] {
  return { log: systemOf(log), profiles: systemOf(profiles), aggregates: systemOf(aggregates) };
}

function systemOf<Kind extends string>({ kind }: { readonly kind: Kind }): 'sqlite' | Exclude<Kind, 'embedded'> {
  return kind === 'embedded' ? 'sqlite' : (kind as Exclude<Kind, 'embedded'>);
}
