import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Admin, Kafka, logLevel } from 'kafkajs';
import { kafkaSchema, type KafkaConfig } from '../domain/connections.ts';
import { topicNames } from '../domain/topics.ts';
import { testServers } from './servers.ts';

/** A configuration with topics and groups that no other test has. */
export interface KafkaTrial {
  readonly config: KafkaConfig;
  readonly password: string | null;
  readonly prefix: string;
}

export function plainKafka(): KafkaTrial {
  return toTrial({ brokers: testServers().plain.kafka.brokers }, null);
}

export function secureKafka(account: 'admin' | 'app' = 'admin', more: object = {}): KafkaTrial {
  const { secure } = testServers();
  const { user, password } = secure.kafka[account];
  const tls = { caFile: secure.ca };
  return toTrial({ brokers: secure.kafka.brokers, tls, user, sasl: 'scram-sha-256', ...more }, password);
}

function toTrial(connection: object, password: string | null): KafkaTrial {
  const prefix = `test-${randomUUID()}-`;
  const topics = Object.fromEntries(topicNames.map((topic) => [topic, `${prefix}${topic}`]));
  return {
    config: kafkaSchema.parse({ kind: 'kafka', topics, group: `${prefix}group`, ...connection }),
    password,
    prefix,
  };
}

/** Removes the topics that a trial made. */
export async function dropTopics(trial: KafkaTrial): Promise<void> {
  await asAdmin(trial, async (admin) => {
    const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(trial.prefix));
    if (topics.length > 0) await admin.deleteTopics({ topics });
  });
}

/** What somebody does to topics and groups from elsewhere. */
export async function asAdmin(trial: KafkaTrial, work: (admin: Admin) => Promise<void>): Promise<void> {
  const admin = clientOf(trial).admin();
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.disconnect();
  }
}

export interface GroupCommits {
  readonly groupId: string;
  readonly topic: string;
  readonly partitions: readonly { readonly partition: number; readonly offset: string; readonly metadata: string }[];
}

/** What a group has committed of a topic, as it lies on the broker. */
export async function commitsOf(trial: KafkaTrial, groupId: string, topic: string): Promise<GroupCommits> {
  let partitions: GroupCommits['partitions'] = [];
  await asAdmin(trial, async (admin) => {
    const [found] = await admin.fetchOffsets({ groupId, topics: [topic] });
    partitions = found!.partitions.map((it) => ({ ...it, metadata: it.metadata ?? '' }));
  });
  return { groupId, topic, partitions };
}

/** Sets a group that has no member back to what it had committed. */
export async function commitAgain(trial: KafkaTrial, { groupId, topic, partitions }: GroupCommits): Promise<void> {
  const consumer = clientOf(trial).consumer({ groupId });
  const joined = Promise.withResolvers<void>();
  consumer.on('consumer.group_join', () => joined.resolve());
  await consumer.connect();
  try {
    await consumer.subscribe({ topic });
    await consumer.run({ autoCommit: false, eachMessage: async () => undefined });
    await joined.promise;
    await consumer.commitOffsets(partitions.map((it) => ({ topic, ...it })));
  } finally {
    await consumer.disconnect();
  }
}

function clientOf({ config, password }: KafkaTrial): Kafka {
  const { brokers, tls, user } = config;
  return new Kafka({
    brokers: [...brokers],
    ...(tls?.caFile && { ssl: { ca: readFileSync(tls.caFile) } }),
    ...(user !== null && { sasl: { mechanism: 'scram-sha-256' as const, username: user, password: password ?? '' } }),
    logLevel: logLevel.NOTHING,
  });
}
