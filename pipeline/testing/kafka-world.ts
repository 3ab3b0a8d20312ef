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
export async function asAdmin({ config, password }: KafkaTrial, work: (admin: Admin) => Promise<void>): Promise<void> {
  const { brokers, tls, user } = config;
  const admin = new Kafka({
    brokers: [...brokers],
    ...(tls?.caFile && { ssl: { ca: readFileSync(tls.caFile) } }),
    ...(user !== null && { sasl: { mechanism: 'scram-sha-256' as const, username: user, password: password ?? '' } }),
    logLevel: logLevel.NOTHING,
  }).admin();
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.disconnect();
  }
}
