import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import cassandra from 'cassandra-driver';
import { Kafka, logLevel } from 'kafkajs';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openProfiles } from '../../pipeline/adapters/catalogue.ts';
import { cassandraSchema, kafkaSchema, mongodbSchema } from '../../pipeline/domain/connections.ts';
import { formatStoreUrl } from '../../pipeline/domain/format-store-url.ts';
import { kafkaRights } from '../../pipeline/domain/least-privilege/kafka.ts';
import { mongodbPrivileges, mongodbRole } from '../../pipeline/domain/least-privilege/mongodb.ts';
import { rightsCommands } from '../../pipeline/domain/least-privilege/rights-commands.ts';
import { giveKafkaRights } from '../../pipeline/testing/kafka-rights.ts';
import { asAdmin, secureKafka } from '../../pipeline/testing/kafka-world.ts';
import { testServers } from '../../pipeline/testing/servers.ts';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { runCommand } from './testing/run-command.ts';

const { secure } = testServers();
const name = `vigie_rights_${randomBytes(4).toString('hex')}`;
const password = randomBytes(8).toString('hex');
const directory = createTemporaryDirectory();
const tls = { caFile: secure.ca, certificateFile: null, keyFile: null };
const ca = readFileSync(secure.ca, 'utf8');

const log = kafkaSchema.parse({
  kind: 'kafka',
  brokers: secure.kafka.brokers,
  topics: { 'users.raw': `${name}.raw`, 'users.clean': `${name}.clean`, 'users.rejected': `${name}.rejected` },
  group: name,
  tls,
  user: secure.kafka.app.user,
});
const profiles = cassandraSchema.parse({ kind: 'cassandra', ...secure.cassandra, keyspace: name, tls, user: name });
const mongodbUri = `${secure.mongodb.uri}&authSource=${name}`;
const aggregates = mongodbSchema.parse({ kind: 'mongodb', uri: mongodbUri, database: name, tls, user: name });

const connectKafka = ({ user, password: secret }: typeof secure.kafka.app) =>
  new Kafka({
    brokers: secure.kafka.brokers,
    ssl: { ca },
    sasl: { mechanism: 'scram-sha-512', username: user, password: secret },
    logLevel: logLevel.NOTHING,
    retry: { retries: 1 },
  });
const connectCassandra = (user: string, secret: string) =>
  new cassandra.Client({
    contactPoints: secure.cassandra.contactPoints,
    localDataCenter: secure.cassandra.datacenter,
    sslOptions: { ca: [ca], host: 'localhost', rejectUnauthorized: true },
    credentials: { username: user, password: secret },
  });
const cassandraAdmin = connectCassandra(secure.cassandra.admin.user, secure.cassandra.admin.password);
const connectMongodb = (uri: string, user: string, secret: string) =>
  new MongoClient(uri, { tls: true, tlsCAFile: secure.ca, auth: { username: user, password: secret } });
const mongodbAdmin = connectMongodb(secure.mongodb.uri, secure.mongodb.admin.user, secure.mongodb.admin.password);

let takeKafkaRights: () => Promise<void>;
beforeAll(async () => {
  takeKafkaRights = await giveKafkaRights(secure.kafka.app.user, kafkaRights(log));
  await giveCassandra();
  const database = mongodbAdmin.db(name);
  await database.command({ createRole: mongodbRole, privileges: mongodbPrivileges(aggregates), roles: [] });
  await database.command({ createUser: name, pwd: password, roles: [mongodbRole] });
  vi.stubEnv('VIGIE_KAFKA_PASSWORD', secure.kafka.app.password);
  vi.stubEnv('VIGIE_CASSANDRA_PASSWORD', password);
  vi.stubEnv('VIGIE_MONGODB_PASSWORD', password);
});

/** Somebody else makes the tables; then what is printed is done as it is printed. */
async function giveCassandra(): Promise<void> {
  const embedded = { kind: 'embedded' } as const;
  const { user } = secure.cassandra.admin;
  const made = await openProfiles({
    dataDirectory: directory.file(''),
    config: { log: embedded, profiles: { ...profiles, user }, aggregates: embedded },
    secrets: { kafka: null, cassandra: secure.cassandra.admin.password, mongodb: null },
    wake: null,
  });
  await made.close();
  for (const line of rightsCommands(profiles))
    if (!line.startsWith('--')) await cassandraAdmin.execute(line.replace('choose one', password).replace(/;$/, ''));
}

afterAll(async () => {
  vi.unstubAllEnvs();
  await asAdmin(secureKafka(), async (admin) => {
    await admin.deleteTopics({ topics: Object.values(log.topics) });
  });
  await takeKafkaRights();
  await cassandraAdmin.execute(`DROP KEYSPACE IF EXISTS ${name}`);
  await cassandraAdmin.execute(`DROP ROLE IF EXISTS "${name}"`);
  await cassandraAdmin.shutdown();
  const database = mongodbAdmin.db(name);
  await database.command({ dropUser: name });
  await database.command({ dropRole: mongodbRole });
  await database.dropDatabase();
  await mongodbAdmin.close();
  directory.remove();
});

test('P-MON-10: with exactly these rights the whole pipeline runs', async () => {
  const data = directory.file('data');
  const stores = [log, profiles, aggregates].flatMap((config, index) => [
    ['--log', '--profiles', '--aggregates'][index]!,
    formatStoreUrl(config),
  ]);
  const ran = await runCommand('run', '--data', data, '--count', '200', '--drain', '--json', ...stores);
  expect([ran.code, ran.said]).toEqual([0, expect.any(String)]);
  const { published, stored, persons } = JSON.parse(ran.result) as Record<string, number>;
  expect([published, stored]).toEqual([200, expect.any(Number)]);
  const recounted = await runCommand('recount', '--data', data, '--check', '--json');
  expect([recounted.code, JSON.parse(recounted.result)]).toEqual([0, expect.objectContaining({ persons })]);

  const printed = await runCommand('rights', '--data', data);
  for (const line of [log, profiles, aggregates].flatMap((config) => rightsCommands(config)))
    expect(printed.printed).toContain(line);
  for (const secret of [password, secure.kafka.app.password]) expect(printed.printed).not.toContain(secret);
});

test('P-MON-10: Kafka refuses more: another topic, altering, dropping, another group', async () => {
  const kafka = connectKafka(secure.kafka.app);
  const admin = kafka.admin();
  await admin.connect();
  const clean = log.topics['users.clean'];
  await expect(admin.deleteTopics({ topics: [clean] })).rejects.toThrow(/authoriz/i);
  const altering = { type: 2, name: clean, configEntries: [{ name: 'cleanup.policy', value: 'delete' }] };
  await expect(admin.alterConfigs({ validateOnly: false, resources: [altering] })).rejects.toThrow(/authoriz/i);
  await expect(admin.createTopics({ topics: [{ topic: `${name}.other` }] })).rejects.toThrow();
  await expect(admin.fetchOffsets({ groupId: 'other' })).rejects.toThrow(/authoriz|coordinator/i);
  await admin.disconnect();
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  await expect(producer.send({ topic: `${name}.other`, messages: [{ value: 'x' }] })).rejects.toThrow();
  await producer.disconnect();
});

test('P-MON-10: Cassandra refuses more: another keyspace, another table, altering, dropping', async () => {
  const client = connectCassandra(name, password);
  for (const statement of [
    'SELECT role FROM system_auth.roles',
    `CREATE TABLE ${name}.other (id int PRIMARY KEY)`,
    `CREATE KEYSPACE ${name}_other WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}`,
    `ALTER TABLE ${name}.users_table ADD other text`,
    `DROP TABLE ${name}.users_table`,
    `GRANT ALTER ON KEYSPACE ${name} TO "${name}"`,
  ])
    await expect(client.execute(statement), statement).rejects.toThrow(/permission|authorized/i);
  await client.shutdown();
});

// The server that stands in for MongoDB takes a right to a collection for one to its database: that is not shown here.
test('P-MON-10: MongoDB refuses more: another database, deleting, altering, dropping', async () => {
  const client = connectMongodb(mongodbUri, name, password);
  const own = client.db(name);
  const refused: Readonly<Record<string, () => Promise<unknown>>> = {
    'another database': () => client.db(`${name}_other`).collection('aggregates').insertOne({ n: 1 }),
    reading: () => client.db('admin').collection('system.users').findOne(),
    deleting: () => own.collection('aggregates').deleteMany({}),
    altering: () => own.command({ collMod: 'aggregates', validator: {} }),
    dropping: () => own.collection('aggregates').drop(),
    users: () => own.command({ createUser: `${name}_other`, pwd: 'x', roles: [] }),
  };
  for (const [what, attempt] of Object.entries(refused))
    await expect(attempt(), what).rejects.toMatchObject({ code: 13 });
  await client.close();
});
