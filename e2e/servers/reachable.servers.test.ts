import { readFileSync } from 'node:fs';
import cassandra from 'cassandra-driver';
import { Kafka, logLevel } from 'kafkajs';
import { MongoClient } from 'mongodb';
import { describe, expect, test } from 'vitest';
import { testServers } from '../../pipeline/testing/servers.ts';

const { plain, secure } = testServers();
const ca = readFileSync(secure.ca, 'utf8');

describe.each([
  ['plain', { brokers: plain.kafka.brokers }],
  [
    'secure',
    {
      brokers: secure.kafka.brokers,
      ssl: { ca },
      sasl: {
        mechanism: 'scram-sha-256',
        username: secure.kafka.admin.user,
        password: secure.kafka.admin.password,
      } as const,
    },
  ],
])('%s Kafka', (_, options) => {
  test('P-SRV-1: answers a client', async ({ onTestFinished }) => {
    const admin = new Kafka({ ...options, clientId: 'reachable', logLevel: logLevel.NOTHING }).admin();
    onTestFinished(() => admin.disconnect());
    await admin.connect();
    expect((await admin.describeCluster()).brokers.length).toBeGreaterThan(0);
  });
});

describe.each([
  ['plain', plain.cassandra, {}],
  [
    'secure',
    secure.cassandra,
    {
      sslOptions: { ca: [ca], rejectUnauthorized: true },
      credentials: { username: secure.cassandra.admin.user, password: secure.cassandra.admin.password },
    },
  ],
])('%s Cassandra', (_, { contactPoints, datacenter }, options) => {
  test('P-SRV-1: answers a client', async ({ onTestFinished }) => {
    const client = new cassandra.Client({ contactPoints, localDataCenter: datacenter, ...options });
    onTestFinished(() => client.shutdown());
    const row = (await client.execute('SELECT release_version FROM system.local')).first();
    expect(String(row['release_version'])).toMatch(/^5\.0\./);
  });
});

describe.each([
  ['plain', plain.mongodb.uri, {}],
  ['second', plain.secondMongodb.uri, {}],
  [
    'secure',
    secure.mongodb.uri,
    {
      tls: true,
      tlsCAFile: secure.ca,
      auth: { username: secure.mongodb.admin.user, password: secure.mongodb.admin.password },
    },
  ],
])('%s MongoDB', (_, uri, options) => {
  test('P-SRV-1: answers a client', async ({ onTestFinished }) => {
    const client = new MongoClient(uri, { ...options, serverSelectionTimeoutMS: 10_000 });
    onTestFinished(() => client.close());
    expect(await client.db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 });
  });
});
