import { type DataSetName, type DataStoreName, storeOfDataSet } from './data-sets.ts';

/** As a topic is set at the moment; null = no limit, or not of this policy. */
export interface TopicSettings {
  /** `rewrite`: single records are taken out of it, and their bytes with them. */
  readonly policy: 'rewrite' | 'delete' | 'compact';
  readonly retentionMs: number | null;
  readonly compactionLagMs: number | null;
  readonly deleteRetentionMs: number | null;
  /** Records go by whole segments: none is younger than this when it ends; 0 or absent where that is no matter. */
  readonly segmentMs?: number | null;
}

export interface ProfileSettings {
  readonly gcGraceSeconds: number | null;
  readonly defaultTtlSeconds: number | null;
}

/** What the stores are set to: null = there is none yet. */
export interface StoreClocks {
  readonly topics: Readonly<Partial<Record<DataSetName, TopicSettings | null>>>;
  readonly profiles: ProfileSettings | null;
  /** Data sets of which a hold keeps everything, with what their topics' retention is after it; null = none. */
  readonly held: ReadonlyMap<string, number | null>;
  readonly systems: Readonly<Record<'log' | 'profiles' | 'aggregates', 'sqlite' | 'kafka' | 'cassandra' | 'mongodb'>>;
}

/** What "deleted" means of a data set, from the settings of its store. */
export interface DeletionClock {
  readonly dataSet: DataSetName;
  readonly store: DataStoreName;
  readonly system: 'sqlite' | 'files' | 'memory' | 'kafka' | 'cassandra' | 'mongodb';
  readonly way:
    | 'overwritten'
    | 'retracted'
    | 'grace-period'
    | 'retention'
    | 'retention-unlimited'
    | 'retention-held'
    | 'compaction'
    | 'compaction-unbounded';
  /** From the deletion until the bytes can be gone; null = they do not go by themselves. */
  readonly delayMs: number | null;
  /** As the server names and counts them; null = no limit. */
  readonly settings: Readonly<Partial<Record<SettingName, number | null>>>;
}

type SettingName = 'retention.ms' | 'segment.ms' | 'max.compaction.lag.ms' | 'delete.retention.ms' | 'gc_grace_seconds';

/** P-ECS-1 */
export function deletionClock(dataSet: DataSetName, clocks: StoreClocks): DeletionClock {
  const store = storeOfDataSet[dataSet];
  const overwritten = { dataSet, store, way: 'overwritten', delayMs: 0, settings: {} } as const;
  switch (store) {
    case 'files':
      return { ...overwritten, system: 'files' };
    case 'console':
      return { ...overwritten, system: 'memory' };
    case 'log':
      return {
        dataSet,
        store,
        system: clocks.systems.log,
        ...ofHeld(topicWay(clocks.topics[dataSet] ?? null), clocks.held.has(dataSet)),
      };
    case 'profiles':
      return { dataSet, store, system: clocks.systems.profiles, ...profilesWay(clocks.profiles) };
    case 'aggregates':
      return clocks.systems.aggregates === 'sqlite'
        ? { ...overwritten, system: 'sqlite' }
        : { ...overwritten, system: clocks.systems.aggregates, way: 'retracted' };
  }
}

type Way = Pick<DeletionClock, 'way' | 'delayMs' | 'settings'>;

function topicWay(topic: TopicSettings | null): Way {
  if (topic === null || topic.policy === 'rewrite') return { way: 'overwritten', delayMs: 0, settings: {} };
  const { policy, retentionMs, compactionLagMs, deleteRetentionMs, segmentMs = null } = topic;
  if (policy === 'delete') {
    const settings = { 'retention.ms': retentionMs, ...(segmentMs === null ? {} : { 'segment.ms': segmentMs }) };
    return retentionMs === null
      ? { way: 'retention-unlimited', delayMs: null, settings }
      : { way: 'retention', delayMs: retentionMs + (segmentMs ?? 0), settings };
  }
  const settings = { 'max.compaction.lag.ms': compactionLagMs, 'delete.retention.ms': deleteRetentionMs };
  return compactionLagMs === null || deleteRetentionMs === null
    ? { way: 'compaction-unbounded', delayMs: null, settings }
    : { way: 'compaction', delayMs: compactionLagMs + deleteRetentionMs, settings };
}

/** That a topic keeps its records for ever is a hold's doing, where there is one. */
function ofHeld(way: Way, isHeld: boolean): Way {
  return isHeld && way.way === 'retention-unlimited' ? { ...way, way: 'retention-held' } : way;
}

function profilesWay(clock: ProfileSettings | null): Way {
  const grace = clock?.gcGraceSeconds ?? null;
  if (grace === null) return { way: 'overwritten', delayMs: 0, settings: {} };
  return { way: 'grace-period', delayMs: grace * 1000, settings: { gc_grace_seconds: grace } };
}

/**
 * By when at the latest what is still read of a data set has gone. `newestMs` is the creation of the newest of it: in a topic
 * that is kept by time each record goes with its own age, in one that is compacted the newest is the record without a value.
 */
export function pendingUntil(
  { delayMs }: Pick<DeletionClock, 'delayMs'>,
  { newestMs }: { readonly newestMs: number },
): number | null {
  return delayMs === null ? null : newestMs + delayMs;
}
