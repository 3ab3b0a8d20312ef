import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import cassandra from 'cassandra-driver';
import { Kafka, logLevel } from 'kafkajs';
import { MongoClient } from 'mongodb';
import { testServers } from '../../pipeline/testing/servers.ts';

/** Names of a run's own on the secure servers; nothing of them is there before, and nothing after `drop`. */
export interface ServerStores {
  readonly servers: ReturnType<typeof testServers>['secure'];
  readonly topics: { readonly raw: string; readonly clean: string; readonly rejected: string };
  readonly group: string;
  readonly keyspace: string;
  readonly database: string;
  drop(): Promise<void>;
}

export function nameServerStores(): ServerStores {
  const { secure: servers } = testServers();
  const own = `e2e_${randomUUID().slice(0, 8)}`;
  const topics = { raw: `${own}.raw`, clean: `${own}.clean`, rejected: `${own}.rejected` };
  const stores = { servers, topics, group: own, keyspace: own, database: own };
  return {
    ...stores,
    drop: async () => void (await Promise.all([dropTopics(stores), dropKeyspace(stores), dropDatabase(stores)])),
  };
}

type Named = Omit<ServerStores, 'drop'>;

async function dropTopics({ servers, topics }: Named): Promise<void> {
  const { user, password } = servers.kafka.admin;
  const admin = new Kafka({
    brokers: servers.kafka.brokers,
    ssl: { ca: readFileSync(servers.ca, 'utf8') },
    sasl: { mechanism: 'scram-sha-256', username: user, password },
    logLevel: logLevel.NOTHING,
  }).admin();
  await admin.connect();
  const there = await admin.listTopics();
  await admin.deleteTopics({ topics: Object.values(topics).filter((topic) => there.includes(topic)) });
  await admin.disconnect();
}

async function dropKeyspace({ servers, keyspace }: Named): Promise<void> {
  const { contactPoints, datacenter, admin } = servers.cassandra;
  const client = new cassandra.Client({
    contactPoints,
    localDataCenter: datacenter,
    sslOptions: { ca: [readFileSync(servers.ca, 'utf8')], rejectUnauthorized: true },
    credentials: { username: admin.user, password: admin.password },
  });
  await client.execute(`DROP KEYSPACE IF EXISTS ${keyspace}`);
  await client.shutdown();
}

async function dropDatabase({ servers, database }: Named): Promise<void> {
  const { uri, admin } = servers.mongodb;
  const client = new MongoClient(uri, {
    tls: true,
    tlsCAFile: servers.ca,
    auth: { username: admin.user, password: admin.password },
  });
  await client.db(database).dropDatabase();
  await client.close();
}
