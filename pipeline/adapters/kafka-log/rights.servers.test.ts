import { readFileSync } from 'node:fs';
import {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  Kafka,
  logLevel,
  ResourcePatternTypes,
} from 'kafkajs';
import { afterEach, expect, test } from 'vitest';
import { dropTopics, secureKafka, type KafkaTrial } from '../../testing/kafka-world.ts';
import { collect, group, topic } from '../../testing/log-reading.ts';
import { toRecord } from '../../testing/log-records.ts';
import { testServers } from '../../testing/servers.ts';
import { openKafkaLog } from '../kafka-log.ts';
import { checkKafka } from './check-kafka.ts';

const { secure } = testServers();
const { READ, WRITE, CREATE, DELETE, DESCRIBE_CONFIGS } = AclOperationTypes;
let trial: KafkaTrial;

/** What the user `app` may do with the trial's topics; and that it may read in its groups. */
async function allow(operations: readonly AclOperationTypes[]): Promise<void> {
  const { user, password } = secure.kafka.admin;
  const ssl = { ca: readFileSync(secure.ca) };
  const sasl = { mechanism: 'scram-sha-256', username: user, password } as const;
  const admin = new Kafka({ brokers: secure.kafka.brokers, ssl, sasl, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const common = {
    resourceName: trial.prefix,
    resourcePatternType: ResourcePatternTypes.PREFIXED,
    principal: `User:${secure.kafka.app.user}`,
    host: '*',
    permissionType: AclPermissionTypes.ALLOW,
  };
  await admin.createAcls({
    acl: [
      ...operations.map((operation) => ({ ...common, operation, resourceType: AclResourceTypes.TOPIC })),
      { ...common, operation: READ, resourceType: AclResourceTypes.GROUP },
    ],
  });
  await admin.disconnect();
}

afterEach(() => dropTopics({ ...trial, ...asAdmin() }));

function asAdmin(): Pick<KafkaTrial, 'config' | 'password'> {
  const { user, password } = secure.kafka.admin;
  return { config: { ...trial.config, user }, password };
}

test('P-KFK-16: a handful of rights is enough for everything, and the check knows', async () => {
  trial = secureKafka('app');
  await allow([READ, WRITE, CREATE, DELETE, DESCRIBE_CONFIGS]);
  const log = openKafkaLog({ ...trial, dataDirectory: trial.prefix });
  for (const name of ['users.raw', 'users.clean', 'users.rejected'] as const) await log.ensureTopic(name, 2);
  await log.publish([{ topic, records: [toRecord(0), toRecord(2)] }]);
  expect(await collect(log)).toHaveLength(1);
  expect((await log.backlog(topic, group)).records).toBe(0);
  expect(await log.clock('users.clean')).toMatchObject({ policy: 'compact' });
  expect(await log.trim({ topic, before: 1001 })).toBe(1);
  expect(await log.erase(topic, () => true)).toBe(1);
  await log.close();
  const { config, password } = trial;
  expect(await checkKafka(config, password, new AbortController().signal)).toMatchObject({ cause: 'ok', warnings: [] });
});

test('P-KFK-16: who may not delete trims nothing, which is said once, and cannot erase', async () => {
  trial = secureKafka('app');
  await allow([READ, WRITE, CREATE, DESCRIBE_CONFIGS]);
  const codes: string[] = [];
  const onNotice = ({ code, fields }: { code: string; fields: object }) =>
    codes.push([code, ...Object.values(fields).slice(1)].join(' '));
  const log = openKafkaLog({ ...trial, dataDirectory: trial.prefix, onNotice });
  await log.ensureTopic(topic, 2);
  await log.publish([{ topic, records: [toRecord(0), toRecord(2)] }]);
  expect(await log.trim({ topic, before: 5000 })).toBe(0);
  expect(await log.trim({ topic, before: 5000 })).toBe(0);
  expect(codes.slice(1)).toEqual(['topic-differs Delete refused allowed']);
  await expect(log.erase(topic, () => true)).rejects.toMatchObject({ code: 'store-refused' });
  await log.close();
  const { config, password } = trial;
  const { warnings } = await checkKafka(config, password, new AbortController().signal);
  expect(warnings[0]).toMatchObject({ cause: 'no-permission', details: { topic: config.topics[topic] } });
});
