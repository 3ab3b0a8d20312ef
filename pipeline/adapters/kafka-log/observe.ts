import type { LogObservation, ObservedReader, ObservedTopic } from '../../domain/log-observation.ts';
import { consumerGroups, topicNames, type TopicName } from '../../domain/topics.ts';
import type { Log } from '../../ports.ts';
import { lagOfPartitions, type WaitingPlace } from '../lag-of-partitions.ts';
import type { CreatedMsAt } from './created-at.ts';
import { describeGroup } from './describe-group.ts';
import { groupOf, type KafkaShared } from './kafka-shared.ts';

const readTopics = { transformer: 'users.raw', aggregator: 'users.clean' } as const;
const readers = ['transformer', 'aggregator'] as const;

interface Observing extends Pick<Log, 'describe' | 'committed'> {
  readonly createdMsAt: CreatedMsAt;
}

/** The cluster, the topics and both groups as they are now. */
export async function observeLog(shared: KafkaShared, log: Observing): Promise<LogObservation> {
  const topics: ObservedTopic[] = [];
  for (const topic of topicNames) {
    const observed = await observeTopic(shared, log, topic);
    if (observed) topics.push(observed);
  }
  const observedReaders: ObservedReader[] = [];
  for (const stage of readers) observedReaders.push(await observeReader(shared, log, stage));
  return { brokers: shared.client.brokers(), topics, readers: observedReaders };
}

async function observeTopic(
  { client, nameOf }: KafkaShared,
  log: Pick<Log, 'describe'>,
  topic: TopicName,
): Promise<ObservedTopic | null> {
  const described = await log.describe(topic);
  const metadata = await client.topic(nameOf(topic));
  if (!described || !metadata) return null;
  const partitions = described.partitions.map((offsets, partition) => ({
    partition,
    ...offsets,
    leader: client.endpointOf(metadata.leaders[partition]),
  }));
  return { topic, alias: metadata.name, partitions };
}

async function observeReader(
  { client, config, nameOf }: KafkaShared,
  { describe, committed, createdMsAt }: Observing,
  stage: ObservedReader['stage'],
): Promise<ObservedReader> {
  const topic = readTopics[stage];
  const described = await describe(topic);
  const group = groupOf(config, consumerGroups[stage]);
  const createdMsOf = (place: WaitingPlace) => createdMsAt({ ...place, group, name: nameOf(topic) });
  const lag = described
    ? await lagOfPartitions(described, await committed(topic, consumerGroups[stage]), createdMsOf)
    : [];
  const found = await describeGroup(client, group);
  const members = found.members.map(({ client: name, host, partitions }) => ({
    client: name,
    host,
    partitions: partitions.get(nameOf(topic)) ?? [],
  }));
  return { stage, group, members, lag };
}
