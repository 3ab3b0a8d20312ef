import { randomBytes } from 'node:crypto';
import cassandra from 'cassandra-driver';
import { Kafka, logLevel } from 'kafkajs';
import { MongoClient } from 'mongodb';
import { makeTopic } from '../../pipeline/testing/make-topic.ts';
import { testServers } from '../../pipeline/testing/servers.ts';

/** Stores of a test's own on the plain servers, as a command line names them; they are gone when the test is over. */
export interface OwnStores {
  readonly log: string;
  readonly profiles: string;
  readonly aggregates: string;
  /** As another program publishes to `users.raw`: one message each, without a key or a header of ours. */
  publish(messages: readonly (string | Buffer)[]): Promise<void>;
}

const topics = ['users.raw', 'users.clean', 'users.rejected'];

export function ownStores(onTestFinished: (clean: () => Promise<void>) => void): OwnStores {
  const { plain } = testServers();
  const name = `vigie_test_${randomBytes(4).toString('hex')}`;
  const kafka = new Kafka({ brokers: plain.kafka.brokers, clientId: name, logLevel: logLevel.NOTHING });
  onTestFinished(() => dropTopics(kafka, `${name}.`));
  onTestFinished(() => dropKeyspace(name));
  onTestFinished(() => dropDatabase(name));
  return {
    log: `kafka://${plain.kafka.brokers.join(',')}?prefix=${name}.&group=${name}`,
    profiles: `cassandra://${plain.cassandra.contactPoints.join(',')}/${name}?datacenter=${plain.cassandra.datacenter}`,
    aggregates: plain.mongodb.uri.replace('/?', `/${name}?`),
    publish: (messages) => publish(kafka, `${name}.users.raw`, messages),
  };
}

async function publish(kafka: Kafka, topic: string, messages: readonly (string | Buffer)[]): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  await makeTopic(admin, { topic, numPartitions: 4 });
  await admin.disconnect();
  const producer = kafka.producer();
  await producer.connect();
  // One after the other, so that the later one is the newer one in whichever partition it comes to.
  for (const value of messages) await producer.send({ topic, messages: [{ value }] });
  await producer.disconnect();
}

async function dropTopics(kafka: Kafka, prefix: string): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  const there = await admin.listTopics();
  const own = topics.map((topic) => prefix + topic).filter((topic) => there.includes(topic));
  if (own.length > 0) await admin.deleteTopics({ topics: own });
  await admin.disconnect();
}

async function dropKeyspace(keyspace: string): Promise<void> {
  const { contactPoints, datacenter } = testServers().plain.cassandra;
  const client = new cassandra.Client({ contactPoints, localDataCenter: datacenter });
  await client.execute(`DROP KEYSPACE IF EXISTS ${keyspace}`);
  await client.shutdown();
}

async function dropDatabase(database: string): Promise<void> {
  const client = new MongoClient(testServers().plain.mongodb.uri);
  await client.db(database).dropDatabase();
  await client.close();
}
