import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import cassandra, { type ClientOptions } from 'cassandra-driver';
import { Kafka, type KafkaConfig, logLevel } from 'kafkajs';
import { MongoClient, type MongoClientOptions } from 'mongodb';
import { testServers } from '../../pipeline/testing/servers.ts';

type Servers = Pick<ReturnType<typeof testServers>['plain'], 'kafka' | 'cassandra' | 'mongodb'>;

/** Names of a run's own; nothing of them is there before, and nothing after `drop`. */
export interface StoreNames {
  readonly topics: { readonly raw: string; readonly clean: string; readonly rejected: string };
  readonly group: string;
  readonly keyspace: string;
  readonly database: string;
}

export interface ServerStores<Secured extends Servers> extends StoreNames {
  readonly servers: Secured;
  drop(): Promise<void>;
}

export type SecureStores = ServerStores<ReturnType<typeof testServers>['secure']>;
export type PlainStores = ServerStores<ReturnType<typeof testServers>['plain']>;

/** With TLS and users. */
export function secureStores(): SecureStores {
  const { secure: servers } = testServers();
  const ca = readFileSync(servers.ca, 'utf8');
  const { kafka, cassandra: nodes, mongodb } = servers;
  const names = ownNames();
  const access: Access = {
    kafka: {
      ssl: { ca },
      sasl: { mechanism: 'scram-sha-256', username: kafka.admin.user, password: kafka.admin.password },
    },
    cassandra: {
      sslOptions: { ca: [ca], rejectUnauthorized: true },
      credentials: { username: nodes.admin.user, password: nodes.admin.password },
    },
    mongodb: {
      tls: true,
      tlsCAFile: servers.ca,
      auth: { username: mongodb.admin.user, password: mongodb.admin.password },
    },
  };
  return { servers, ...names, drop: () => drop(servers, names, access) };
}

export function plainStores(): PlainStores {
  const { plain: servers } = testServers();
  const names = ownNames();
  return { servers, ...names, drop: () => drop(servers, names, { kafka: {}, cassandra: {}, mongodb: {} }) };
}

function ownNames(): StoreNames {
  const own = `e2e_${randomUUID().slice(0, 8)}`;
  const topics = { raw: `${own}.raw`, clean: `${own}.clean`, rejected: `${own}.rejected` };
  return { topics, group: own, keyspace: own, database: own };
}

interface Access {
  readonly kafka: Partial<KafkaConfig>;
  readonly cassandra: Partial<ClientOptions>;
  readonly mongodb: MongoClientOptions;
}

async function drop({ kafka, cassandra: nodes, mongodb }: Servers, names: StoreNames, access: Access): Promise<void> {
  await Promise.all([
    dropTopics({ ...access.kafka, brokers: kafka.brokers }, Object.values(names.topics)),
    dropKeyspace(
      { ...access.cassandra, contactPoints: nodes.contactPoints, localDataCenter: nodes.datacenter },
      names.keyspace,
    ),
    dropDatabase(new MongoClient(mongodb.uri, access.mongodb), names.database),
  ]);
}

async function dropTopics(config: KafkaConfig, topics: readonly string[]): Promise<void> {
  const admin = new Kafka({ ...config, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const there = await admin.listTopics();
  await admin.deleteTopics({ topics: topics.filter((topic) => there.includes(topic)) });
  await admin.disconnect();
}

async function dropKeyspace(options: ClientOptions, keyspace: string): Promise<void> {
  const client = new cassandra.Client(options);
  await client.execute(`DROP KEYSPACE IF EXISTS ${keyspace}`);
  await client.shutdown();
}

async function dropDatabase(client: MongoClient, database: string): Promise<void> {
  await client.db(database).dropDatabase();
  await client.close();
}
