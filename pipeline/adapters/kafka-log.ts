import { topicNames, type TopicName } from '../domain/topics.ts';
import type { Commit, Log } from '../ports.ts';
import type { LogReader } from '../store-readers.ts';
import { createBacklog } from './kafka-log/backlog.ts';
import { unpackMetadata } from './kafka-log/commit-metadata.ts';
import { createCreatedMsAt } from './kafka-log/created-at.ts';
import { toStoreError } from './kafka-log/failures.ts';
import { createShared, groupOf, type KafkaLogOptions, type KafkaShared } from './kafka-log/kafka-shared.ts';
import { fetchCommitted } from './kafka-log/offsets.ts';
import { patiently } from './kafka-log/patiently.ts';
import { observeLog } from './kafka-log/observe.ts';
import { Publisher } from './kafka-log/publisher.ts';
import { readOld, readTopic, scrub } from './kafka-log/read.ts';
import { resetCommits } from './kafka-log/reset-commits.ts';
import { subscribe } from './kafka-log/subscribe.ts';
import { createTopics } from './kafka-log/topics.ts';
import { erase, trim } from './kafka-log/trim.ts';

/** The log on Apache Kafka (2.8 and later). Nothing is connected before it is needed; what fails can be tried again. */
export function openKafkaLog(options: KafkaLogOptions): Log & LogReader {
  const closing = new AbortController();
  const shared = createShared(options, closing.signal);
  const { client } = shared;
  const topics = createTopics(shared);
  const publisher = new Publisher(shared);
  const createdMsAt = createCreatedMsAt(shared);
  const backlog = createBacklog(shared, topics, createdMsAt);

  const { answer, answers } = inOurWords(client);
  const describe = (topic: TopicName) => answer(() => topics.describe(topic));
  const committed = (topic: TopicName, group: string) => answer(() => readCommitted(shared, topic, group));
  return {
    ensureTopic: (topic, partitions) => answer(() => topics.ensure(topic, partitions)),
    describe,
    clock: (topic) => answer(() => topics.clock(topic)),
    setRetention: (topic, retentionMs) => answer(() => topics.setRetention(topic, retentionMs)),
    publish: (batches) => answer(() => publisher.publish(batches)),
    subscribe: (wanted) => subscribe(shared, wanted),
    committed,
    // Brokers keep the time that a record says.
    appendedMs: async () => null,
    observe: () => answer(() => observeLog(shared, { describe, committed, createdMsAt })),
    resetCommits: (topic, group, commits) => answer(() => resetCommits(shared, { topic, group, commits })),
    offsetsFrom: (topic, timeMs) => answer(() => topics.offsetsFrom(topic, timeMs)),
    read: (topic, from, signal) => answers(readTopic(shared, { topic, from, signal })),
    readOld: (topic, wanted) => answers(readOld(shared, { topic, ...wanted })),
    backlog: (topic, group) => answer(() => backlog(topic, group)),
    erase: (topic, matches, wanted) => answer(() => erase(shared, topics, { ...wanted, topic, matches })),
    // Brokers delete whole segments, in their own time: there is nothing to look for in them.
    clearBytes: async () => undefined,
    async whileStill(topic, work) {
      // Others go on appending: what comes behind these offsets is new.
      const found = await answer(() => topics.describe(topic));
      return work((found?.partitions ?? []).map(({ endOffset }) => endOffset));
    },
    trim: (wanted) => answer(() => trim(shared, topics, wanted)),
    scrub: (signal) => answers(scrub(shared, signal)),
    async close() {
      closing.abort();
      await Promise.all([...shared.members].map((member) => member.leave(client)));
      await client.close();
    },
  };
}

/** Failures of brokers and of the network in the words of the stages. */
function inOurWords(client: KafkaShared['client']) {
  return {
    async answer<T>(work: () => Promise<T>): Promise<T> {
      try {
        return await patiently(client, work);
      } catch (error) {
        throw toStoreError(error, client.destination);
      }
    },
    async *answers<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
      try {
        yield* items;
      } catch (error) {
        throw toStoreError(error, client.destination);
      }
    },
  };
}

/** For whoever only looks; null where no topic of the configuration is there. Nothing is made. */
export async function openKafkaLogReader(options: KafkaLogOptions): Promise<LogReader | null> {
  const log = openKafkaLog(options);
  try {
    for (const topic of topicNames) if (await log.describe(topic)) return log;
  } catch (error) {
    await log.close();
    throw error;
  }
  await log.close();
  return null;
}

async function readCommitted(
  shared: KafkaShared,
  topic: TopicName,
  group: string,
): Promise<ReadonlyMap<number, Commit>> {
  const name = shared.nameOf(topic);
  const metadata = await shared.client.topic(name);
  if (!metadata) return new Map();
  const partitions = metadata.leaders.map((_, partition) => partition);
  const commits = await fetchCommitted(shared.client, groupOf(shared.config, group), { topic: name, partitions });
  return new Map(
    [...commits].map(([partition, { offset, metadata: text }]) => [
      partition,
      { offset, metadata: unpackMetadata(text) },
    ]),
  );
}
