import { setTimeout as pause } from 'node:timers/promises';
import type { TopicClock } from '../../erasure-ports.ts';
import { PipelineError } from '../../domain/errors.ts';
import type { TopicName } from '../../domain/topics.ts';
import type { TopicDescription } from '../../ports.ts';
import { BrokerError, brokerCodes } from './broker-error.ts';
import { topicMissing } from './failures.ts';
import type { KafkaClient } from './kafka-client.ts';
import type { KafkaShared } from './kafka-shared.ts';
import type { TopicMetadata } from './metadata.ts';
import { listOffsets } from './offsets.ts';
import { alterTopic, createTopic, readTopicSettings, type NewTopic } from './topic-requests.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const leaderPatienceMs = 10_000;

/**
 * What erasure needs of a topic. Segments are closed daily, as only a closed one can go or be compacted; a replaced record
 * is gone within two days, and what says "forget" stays for a week, for a reader that was away.
 */
function settingsOf(topic: TopicName, retentionMs: number): Record<string, string> {
  if (topic === 'users.clean')
    return {
      ...anyClock,
      'cleanup.policy': 'compact',
      'min.compaction.lag.ms': String(dayMs),
      'max.compaction.lag.ms': String(2 * dayMs),
      'delete.retention.ms': String(7 * dayMs),
      'segment.ms': String(dayMs),
    };
  return {
    ...anyClock,
    'cleanup.policy': 'delete',
    'retention.ms': String(retentionMs),
    'segment.ms': String(Math.min(dayMs, retentionMs)),
    // A broken file without a line end is one message, however long.
    'max.message.bytes': String(16 * 1024 ** 2),
  };
}

/** A machine whose clock is an hour ahead may write all the same. Brokers before 3.6 do not know it, and never refuse. */
const anyClock = { 'message.timestamp.after.max.ms': '9223372036854775807' } as const;

/** What is checked of a topic that is there already. */
const checked: ReadonlySet<string> = new Set([
  'cleanup.policy',
  'retention.ms',
  'min.compaction.lag.ms',
  'max.compaction.lag.ms',
  'delete.retention.ms',
]);

export interface KafkaTopics {
  ensure(topic: TopicName, partitions: number): Promise<TopicDescription>;
  describe(topic: TopicName): Promise<TopicDescription | null>;
  clock(topic: TopicName): Promise<TopicClock | null>;
  /** Per partition where the first record is that was created at the time or later; the end, where none was. */
  offsetsFrom(topic: TopicName, timeMs: number): Promise<ReadonlyMap<number, number>>;
  /** Of a topic that is kept by time; null = for ever. Another one, or none, stays as it is. */
  setRetention(topic: TopicName, retentionMs: number | null): Promise<void>;
  /** True where the last record of each key stays and nothing else can be deleted. */
  isCompacted(topic: TopicName): Promise<boolean>;
}

export function createTopics(shared: KafkaShared): KafkaTopics {
  const { client, nameOf } = shared;
  const seen = new Set<TopicName>();

  async function describe(topic: TopicName): Promise<TopicDescription | null> {
    const metadata = await client.topic(nameOf(topic));
    return metadata && offsetsOf(shared, metadata);
  }

  /** What is asked ten times a second, by whoever shows how far things are, costs no more than the offsets. */
  async function ensure(topic: TopicName, partitions: number): Promise<TopicDescription> {
    const found = (await client.topic(nameOf(topic))) ?? (await make(shared, topic, partitions));
    if (found.leaders.length !== partitions) throw changed(found, partitions);
    if (!seen.has(topic)) await check(shared, topic);
    seen.add(topic);
    return offsetsOf(shared, found);
  }

  async function isCompacted(topic: TopicName): Promise<boolean> {
    const policy = (await readSettings(shared, nameOf(topic))).get('cleanup.policy');
    return policy === undefined ? topic === 'users.clean' : policy === 'compact';
  }

  async function offsetsFrom(topic: TopicName, timeMs: number): Promise<ReadonlyMap<number, number>> {
    const found = await describe(topic);
    if (found === null) throw topicMissing(nameOf(topic));
    const partitions = [...found.partitions.keys()];
    const young = await listOffsets(client, { topic: nameOf(topic), partitions, moment: { fromMs: timeMs } });
    return new Map(found.partitions.map(({ endOffset }, partition) => [partition, young.get(partition) ?? endOffset]));
  }

  async function setRetention(topic: TopicName, retentionMs: number | null): Promise<void> {
    if ((await client.topic(nameOf(topic))) === null || (await isCompacted(topic))) return;
    await alterTopic(client, nameOf(topic), { 'retention.ms': String(retentionMs ?? -1) });
  }

  return { ensure, describe, offsetsFrom, isCompacted, setRetention, clock: (topic) => readClock(shared, topic) };
}

async function make(shared: KafkaShared, topic: TopicName, partitions: number): Promise<TopicMetadata> {
  const { client, config, nameOf, notify } = shared;
  const name = nameOf(topic);
  const isOurs = await createEither(client, {
    name,
    partitions,
    replicas: config.replicationFactor ?? -1,
    settings: settingsOf(topic, shared.retentionMs),
  });
  if (isOurs) notify('info', 'topic-made', { topic: name, partitions, servers: config.brokers.join(', ') });
  const untilMs = Date.now() + leaderPatienceMs;
  for (;;) {
    const found = await client.topic(name, true);
    if (found && found.leaders.every((leader) => leader >= 0)) return found;
    if (Date.now() > untilMs) throw new BrokerError(brokerCodes.leaderNotAvailable, name);
    await pause(50);
  }
}

async function createEither(client: KafkaClient, topic: NewTopic): Promise<boolean> {
  try {
    return await createTopic(client, topic);
  } catch (error) {
    if (!(error instanceof BrokerError) || error.code !== brokerCodes.invalidSetting) throw error;
    const known = Object.entries(topic.settings).filter(([setting]) => !(setting in anyClock));
    return createTopic(client, { ...topic, settings: Object.fromEntries(known) });
  }
}

/** Says what differs from what erasure needs; nothing is changed in somebody's topic. */
async function check(shared: KafkaShared, topic: TopicName): Promise<void> {
  const name = shared.nameOf(topic);
  const settings = await readSettings(shared, name);
  for (const [setting, wanted] of Object.entries(settingsOf(topic, shared.retentionMs))) {
    const value = settings.get(setting);
    if (checked.has(setting) && value !== undefined && value !== wanted)
      shared.notify('warn', 'topic-differs', { topic: name, setting, value, wanted });
  }
}

/** Nothing, where the user may not read them. */
async function readSettings({ client }: KafkaShared, name: string): Promise<ReadonlyMap<string, string>> {
  try {
    return await readTopicSettings(client, name);
  } catch (error) {
    if (error instanceof BrokerError && error.code === brokerCodes.topicRefused) return new Map();
    throw error;
  }
}

async function readClock({ client, nameOf }: KafkaShared, topic: TopicName): Promise<TopicClock | null> {
  const name = nameOf(topic);
  if ((await client.topic(name)) === null) return null;
  const settings = await readTopicSettings(client, name);
  const policy = settings.get('cleanup.policy') ?? '';
  const msOf = (setting: string, counts: boolean) => (counts ? toMs(settings.get(setting)) : null);
  // `compact,delete` is both.
  const [compacts, deletes] = [policy.includes('compact'), policy.includes('delete')];
  return {
    policy: compacts ? 'compact' : 'delete',
    retentionMs: msOf('retention.ms', deletes),
    compactionLagMs: msOf('max.compaction.lag.ms', compacts),
    deleteRetentionMs: msOf('delete.retention.ms', compacts),
    segmentMs: msOf('segment.ms', deletes),
  };
}

/** Kafka says "for ever" as -1 or as the greatest number of eight bytes. */
function toMs(value: string | undefined): number | null {
  const ms = Number(value ?? -1);
  return ms >= 0 && ms < Number.MAX_SAFE_INTEGER ? ms : null;
}

async function offsetsOf(
  { client }: KafkaShared,
  { name, topicId, leaders }: TopicMetadata,
): Promise<TopicDescription> {
  const partitions = leaders.map((_, partition) => partition);
  const [starts, ends] = await Promise.all([
    listOffsets(client, { topic: name, partitions, moment: 'start' }),
    listOffsets(client, { topic: name, partitions, moment: 'end' }),
  ]);
  return {
    topicId,
    partitions: partitions.map((partition) => ({
      startOffset: starts.get(partition) ?? 0,
      endOffset: ends.get(partition) ?? 0,
    })),
  };
}

function changed({ name, leaders }: TopicMetadata, wanted: number): PipelineError {
  const partitions = leaders.length;
  return new PipelineError(
    'topic-changed',
    `The topic ${name} has ${partitions} partitions, the settings say ${wanted}. Set it back to ${partitions}, or choose another topic.`,
    { details: { topic: name, partitions, wanted } },
  );
}
